"""处分 as it stands: decided last, changed since or revoked (处分条例 10-13; 政务处分法 7)."""

from typing import NamedTuple

from domain.record import Record
from domain.step import Context, Refused

EXEMPTION = "party_exemption"
FIELD = {"party": "party_sanction", "admin": "admin_sanction"}  # by track
REVOKED = {
    "case.party_sanction_revoked": "party_sanction",
    "case.admin_sanction_revoked": "admin_sanction",
}


class Sanctions(NamedTuple):
    """The sanctions of one person in one case; None where there is none, or none any more."""

    party_sanction: str | None = None
    admin_sanction: str | None = None


def standing(record: Record) -> Sanctions:
    """The sanctions that stand on a case."""
    sanctions: dict[str, str | None] = dict.fromkeys(Sanctions._fields)
    for recorded in record:
        for name in sanctions:
            sanctions[name] = getattr(recorded.event, name, None) or sanctions[name]
        if recorded.kind in REVOKED:
            sanctions[REVOKED[recorded.kind]] = None
    return Sanctions(**sanctions)


def sanctioned(record: Record) -> bool:
    """Whether a sanction stands; to be exempt from one is not to bear one."""
    return bool(set(standing(record)) - {None, EXEMPTION})


def none_decided(record: Record, context: Context) -> Refused | None:
    """The guard of whatever changes or takes back a sanction: one must have been decided."""
    if any(record.fact(name) for name in Sanctions._fields):
        return None
    return Refused("sanction-decided-first", "本案没有作出过处分决定，请核对案件。", "stage")
