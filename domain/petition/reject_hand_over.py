"""退回移送意见: the secretary does not agree; the petition desk thinks again (检控规则 14)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectHandOver(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class HandOverRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(HandOverRejected(command["reason"]))


STEP = Step(
    title="退回移送意见",
    command=RejectHandOver,
    decide=decide,
    leads_to={HandOverRejected: Stage.ACCEPTED},
    after=(Stage.HAND_OVER_PENDING,),
)
