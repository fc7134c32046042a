"""退回初核方案: the handler submits another plan or team (执纪规则 33)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectVerificationPlan(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class VerificationPlanRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerificationPlanRejected(command["reason"]))


STEP = Step(
    title="退回初核方案",
    command=RejectVerificationPlan,
    decide=decide,
    leads_to={VerificationPlanRejected: Stage.VERIFICATION_ORDERED},
    after=(Stage.VERIFICATION_PLAN_PENDING,),
)
