"""What proposing a correction or voiding and answering it share: what waits, and what is read."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.record import Record
from domain.redecide import reads_of
from domain.step import Context, Refused, Target

PROPOSALS = ("correction.correction_proposed", "correction.voiding_proposed")
ANSWERS = (
    "correction.correction_approved",
    "correction.voiding_approved",
    "correction.correction_rejected",
)


def already_pending(record: Record, context: Context) -> Refused | None:
    """The guard of a proposal: one at a time, so that its answer is about what was seen."""
    latest = record.last(*PROPOSALS, *ANSWERS)
    if latest is None or latest.kind in ANSWERS:
        return None
    return Refused("correction-by-proposal", "已有更正或作废申请待批，请先处理。", "stage")


def nothing_pending(*kinds: str) -> Callable[[Record, Context], Refused | None]:
    """The guard of an answer: it is closed while no proposal of these kinds waits."""

    def closed_because(record: Record, context: Context) -> Refused | None:
        latest = record.last(*PROPOSALS, *ANSWERS)
        if latest is not None and latest.kind in kinds:
            return None
        return Refused("correction-by-proposal", "没有待批的更正或作废申请。", "stage")

    return closed_because


def pending(record: Record, kind: str) -> Any:
    """The proposal that waits; the guard has made sure that there is one."""
    proposed = record.last(kind)
    assert proposed is not None
    return proposed.event


def reads(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """A proposal is tried at once and an answer decides again, on all that the acts had read."""
    return reads_of(record)
