"""处分 as it stands: decided last, changed since or revoked (处分条例 10-13; 政务处分法 7)."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.record import Record, Recorded

EXEMPTION = "party_exemption"
FIELD = {"party": "party_sanction", "admin": "admin_sanction"}  # by track
EFFECT = {"party_sanction": "party_effect_from", "admin_sanction": "admin_effect_from"}
REVOKED = {
    "case.party_sanction_revoked": "party_sanction",
    "case.admin_sanction_revoked": "admin_sanction",
}
ADDING_UP = ("measure", "organisational_handling", "accountability_form")  # each one decided


class Sanctions(NamedTuple):
    """The sanctions of one person in one case; None where there is none, or none any more."""

    party_sanction: str | None = None
    admin_sanction: str | None = None


def deciding(record: Record, sanction: str) -> Recorded | None:
    """The event that decided the sanction of a kind, a field's name, that stands."""
    decided: Recorded | None = None
    for recorded in record:
        if getattr(recorded.event, sanction, None):
            decided = recorded
        elif REVOKED.get(recorded.kind) == sanction:
            decided = None
    return decided


def standing(record: Record) -> Sanctions:
    """The sanctions that stand on a case."""
    events = {name: deciding(record, name) for name in Sanctions._fields}
    return Sanctions(**{name: getattr(r.event, name) for name, r in events.items() if r})


def sanctioned(record: Record) -> bool:
    """Whether a sanction stands; to be exempt from one is not to bear one."""
    return bool(set(standing(record)) - {None, EXEMPTION})


def results_of(case: Record) -> Iterator[str | None]:
    """All that came of a case, as the codes whose heaviest says which form it counts as."""
    yield from standing(case)
    yield "judicial_transfer" if case.fact("judicial_ground") else None
    yield "conviction" if _convicted(case) else None
    for recorded in case:
        yield from (getattr(recorded.event, name, None) for name in ADDING_UP)


def _convicted(case: Record) -> bool:
    """Whether a court found them guilty, before the case or after it (统计指标第四种形态)."""
    on_judgment = bool(case.fact("judgment_effective")) and sanctioned(case)
    return on_judgment or case.fact("judicial_result") == "convicted"
