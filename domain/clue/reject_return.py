"""不同意退回信访: the clue stays and goes on where it stood (检控规则 17)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.way_back import WAYS_BACK_EARLY, way_back
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectReturn(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class ReturnRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReturnRejected(command["reason"]), way_back(record))


STEP = Step(
    title="不同意退回信访",
    command=RejectReturn,
    decide=decide,
    leads_to={ReturnRejected: None, **WAYS_BACK_EARLY},
    after=(Stage.RETURN_PENDING,),
)
