"""不予受理申诉: not ours, too late, or against nothing that was decided (执纪规则 59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.appeal.tracks import late
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class DeclineAppeal(Command):
    occurred_on = BusinessDate("决定日期")
    appeal_decline_reason = Choice("不予受理原因", CODES["appeal_decline_reason"], secrecy=PUBLIC)
    decline_note = Text("告知情况", hint="何时以何种方式告知申诉人")


@dataclass(frozen=True)
class AppealDeclined:
    appeal_decline_reason: str
    decline_note: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    out_of_time = command["appeal_decline_reason"] == "out_of_time"
    if out_of_time and not late(record, context.rulebook):
        sentence = "申诉没有超过申请期限，请改选原因或者受理。"
        raise Refused("appeal-declined-late-only-when-late", sentence)
    return here(AppealDeclined(**as_said(command)))


STEP = Step(
    title="不予受理申诉",
    command=DeclineAppeal,
    decide=decide,
    leads_to={AppealDeclined: Stage.DECLINED},
    after=(Stage.RECEIVED,),
)
