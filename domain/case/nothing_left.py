"""处分撤销后: what becomes of a case whose sanctions are taken back (政务处分法 57)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from domain.case import Stage
from domain.case.sanctions import FIELD, standing
from domain.record import Record
from domain.step import Context, Refused

CARRYING_OUT = (Stage.DECIDED, Stage.ANNOUNCING, Stage.EXECUTING)


@dataclass(frozen=True)
class SanctionsEnded:
    """Nothing is left to issue, announce or carry out: the papers go to the archive."""

    TITLE: ClassVar[str] = "处分全部撤销"
    decision_document: str


@dataclass(frozen=True)
class ReviewReopened:
    """It has to be decided anew: reviewers are named again, and the month of review begins."""

    TITLE: ClassVar[str] = "发回重新审理"
    decision_document: str


def none_standing(record: Record, context: Context) -> Refused | None:
    """What is revoked cannot be revoked again."""
    if any(standing(record)):
        return None
    return Refused("sanction-decided-first", "本案的处分已经撤销，请核对案件。", "stage")


def ended(revoked: Sequence[Any], case: Record) -> tuple[Any, ...]:
    """What follows where these revocations leave nothing to carry out."""
    if _left(revoked, case) or case.stage not in CARRYING_OUT:
        return ()
    return (SanctionsEnded(revoked[0].decision_document),)


def reopened(revoked: Sequence[Any], case: Record) -> tuple[Any, ...]:
    """What follows where what is revoked shall be decided anew; what the county alone decided
    beside a Party sanction that stands, it decides anew alone.
    """
    if "party" not in revoked[0].revoked_tracks and _left(revoked, case):
        return ()
    return (ReviewReopened(revoked[0].decision_document),)


def _left(revoked: Sequence[Any], case: Record) -> bool:
    """Whether any sanction still stands after these."""
    taken = {FIELD[track] for event in revoked for track in event.revoked_tracks}
    return any(sanction for name, sanction in standing(case)._asdict().items() if name not in taken)
