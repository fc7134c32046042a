"""登记逾期未回复: the period for a reply has run out without one (执纪规则 29)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.inquiry import InquiryCompleted, completed
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class NoteNoReply(Command):
    occurred_on = BusinessDate("登记日期")
    reason = Text("未回复的情况", hint="写明催办经过和本人说明的原因")


@dataclass(frozen=True)
class NoReplyNoted:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(NoReplyNoted(command["reason"]), *completed(record, "letter"))


def not_overdue(record: Record, context: Context) -> Refused | None:
    """The person may reply up to the end of the last day."""
    running = record.running("letter-reply")
    if running is None:
        return Refused("reply-after-delivery", "函询尚未登记送达，请先登记送达。", "stage")
    if context.occurred_on > running.due_on:
        return None
    sentence = f"回复期限到{running.due_on}为止，期满仍未回复再登记。"
    return Refused("letter-reply", sentence, "stage")


STEP = Step(
    title="登记逾期未回复",
    command=NoteNoReply,
    decide=decide,
    leads_to={NoReplyNoted: Stage.TALK_PLANNED, InquiryCompleted: Stage.TALK_DONE},
    after=(Stage.AWAITING_REPLY,),
    closed_because=not_overdue,
)
