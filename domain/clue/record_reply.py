"""登记函询回复: the reply is in, signed with an opinion by the unit's leader (执纪规则 29)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.inquiry import InquiryCompleted, completed
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class RecordReply(Command):
    occurred_on = BusinessDate("收到回复日期")
    reply_summary = Text("回复要点")
    leader_opinion = Text(
        "单位主要负责人意见", required=False, hint="由本人直接回复的不填，其他必填"
    )


@dataclass(frozen=True)
class ReplyRecorded:
    reply_summary: str
    leader_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    opinion = command["leader_opinion"]
    if not opinion and not record.fact("reply_direct"):
        sentence = "回复须经单位主要负责人签署意见，请填写其意见。"
        raise Refused("reply-needs-leader-opinion", sentence)
    return here(ReplyRecorded(command["reply_summary"], opinion), *completed(record, "letter"))


def not_delivered(record: Record, context: Context) -> Refused | None:
    """Without a day of delivery nobody can tell whether the reply came in time."""
    if record.running("letter-reply"):
        return None
    return Refused("reply-after-delivery", "函询尚未登记送达，请先登记送达。", "stage")


STEP = Step(
    title="登记函询回复",
    command=RecordReply,
    decide=decide,
    leads_to={ReplyRecorded: Stage.TALK_PLANNED, InquiryCompleted: Stage.TALK_DONE},
    after=(Stage.AWAITING_REPLY,),
    closed_because=not_delivered,
)
