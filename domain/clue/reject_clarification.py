"""退回澄清方案: the plan may be proposed again (检控规则 50)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.clarification import awaiting_answer
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectClarification(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class ClarificationRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ClarificationRejected(command["reason"]))


STEP = Step(
    title="退回澄清方案",
    command=RejectClarification,
    decide=decide,
    leads_to={ClarificationRejected: None},
    after=(Stage.CLOSED,),
    closed_because=awaiting_answer,
)
