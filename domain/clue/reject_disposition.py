"""退回处置意见: the handler goes on assessing; the same month runs on (执纪规则 21)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectDisposition(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class DispositionRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(DispositionRejected(command["reason"]))


STEP = Step(
    title="退回处置意见",
    command=RejectDisposition,
    decide=decide,
    leads_to={DispositionRejected: Stage.ASSESSING},
    after=(Stage.DISPOSITION_PENDING,),
)
