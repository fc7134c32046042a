"""报镇党委: the Party committee is asked in writing, with the opinions of others (执纪规则 56)."""

from domain.record import Record
from domain.step import Context, Refused

AGREED, ASKED = "case.plenary_agreed", "case.party_committee_asked"


def asked(record: Record) -> bool:
    """Whether the committee has been asked since the commission's plenary agreed."""
    last = record.last(AGREED, ASKED)
    return last is not None and last.kind == ASKED


def not_asked(record: Record, context: Context) -> Refused | None:
    """The guard of what the committee does."""
    if asked(record):
        return None
    sentence = "尚未报送镇党委，请先征求意见并报送。"
    return Refused("party-committee-asked-with-opinions", sentence, "stage")


def already_asked(record: Record, context: Context) -> Refused | None:
    """The guard of asking it."""
    if not asked(record):
        return None
    sentence = "已报送镇党委，请等待会议审议。"
    return Refused("party-committee-asked-with-opinions", sentence, "stage")
