"""告知受理: whoever signed with their name is told that it is accepted (检控规则 26)."""

from dataclasses import dataclass
from typing import Any

from domain.clue.lateness import must_explain
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class NotifyAcceptance(Command):
    occurred_on = BusinessDate("告知日期")
    notice_way = Choice("告知方式", CODES["notice_way"], secrecy=PUBLIC)
    late_reason = Text("超期原因", required=False, hint="收件后超过十五个工作日才告知的必填")


@dataclass(frozen=True)
class AcceptanceNotified:
    notice_way: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "acceptance-notice", command["late_reason"], context)
    return here(AcceptanceNotified(command["notice_way"], command["late_reason"]))


def nobody_to_tell(record: Record, context: Context) -> Refused | None:
    """Once, and only whom one knows."""
    if record.running("acceptance-notice"):
        return None
    sentence = "匿名反映或者已经告知的，不需要再告知受理。"
    return Refused("acceptance-notice", sentence, "stage")


STEP = Step(
    title="告知受理",
    command=NotifyAcceptance,
    decide=decide,
    leads_to={AcceptanceNotified: None},
    after=(Stage.ACCEPTED, Stage.HAND_OVER_PENDING, Stage.HANDED_OVER),
    closed_because=nobody_to_tell,
)
