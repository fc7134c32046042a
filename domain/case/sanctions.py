"""处分 as it stands: decided last, changed since or revoked (处分条例 10-13; 政务处分法 7)."""

from typing import NamedTuple

from domain.record import Record
from domain.step import Refused

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


def must_replace(case: Record, party: str | None, admin: str | None) -> None:
    """Raises Refused where one of these new sanctions would take the place of none."""
    stands = standing(case)
    if (party and not stands.party_sanction) or (admin and not stands.admin_sanction):
        sentence = "本案没有所选种类的有效处分，不能变更，请核对。"
        raise Refused("sanction-decided-first", sentence)
