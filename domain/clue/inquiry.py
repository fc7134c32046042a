"""谈话函询, one round of it: what was planned, what is still to be done, when it is completed.

A round begins with an approval or a repetition. A talk and a letter are two acts; the inquiry is
completed, and its report due, with the last act that was planned (执纪规则 28-30).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, ClassVar

from domain.codes import CODES
from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Refused

BEGINNINGS = ("clue.talk_inquiry_approved", "clue.talk_inquiry_repeated")
PLANNED = {"talk": {"talk"}, "letter": {"letter"}, "talk_and_letter": {"talk", "letter"}}
DONE_BY = {
    "clue.talk_recorded": "talk",
    "clue.reply_recorded": "letter",
    "clue.no_reply_noted": "letter",
}
TITLES = {"talk": "谈话", "letter": "函询"}


# The event field that says what was really done, a talk or a letter or both.
MODE_DONE = Fact("实际采用的方式", PUBLIC, labels=CODES["inquiry_mode"].codes)
ModeDone = Annotated[str, MODE_DONE]
ModeDoneIfAny = Annotated[str | None, MODE_DONE]


@dataclass(frozen=True)
class InquiryCompleted:
    """Recorded beside the last act that was planned; starts the period `talk-report`."""

    TITLE: ClassVar[str] = "谈话函询实施完毕"
    inquiry_mode_done: ModeDone


def completed(record: Record, act: str) -> tuple[InquiryCompleted, ...]:
    """What is recorded besides when this act, a talk or a letter, is the last one planned."""
    mode, outstanding = _round(record)
    return () if outstanding - {act} else (InquiryCompleted(mode),)


def nothing_to_do(act: str) -> Callable[[Record, Context], Refused | None]:
    """The guard of an act: it is closed when not planned in this round, or already done."""

    def closed_because(record: Record, context: Context) -> Refused | None:
        _, outstanding = _round(record)
        if act in outstanding:
            return None
        sentence = f"本次谈话函询没有待进行的{TITLES[act]}，请办理其他步骤。"
        return Refused("inquiry-as-planned", sentence, "stage")

    return closed_because


def _round(record: Record) -> tuple[str, set[str]]:
    """How this round was planned, and the acts still to be done."""
    mode, outstanding = "", set[str]()
    for recorded in record:
        if recorded.kind in BEGINNINGS:
            mode = recorded.event.inquiry_mode
            outstanding = set(PLANNED[mode])
        outstanding.discard(DONE_BY.get(recorded.kind, ""))
    return mode, outstanding
