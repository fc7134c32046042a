"""不予问责: who decides does not hold the organisation or the cadre accountable."""

from dataclasses import dataclass

from domain.accountability import Stage
from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says


class RejectAccountability(Answer):
    occurred_on = BusinessDate("决定日期")
    reason = Text("不予问责的理由")


@dataclass(frozen=True)
class AccountabilityRejected:
    reason: str


STEP = Step(
    title="不予问责",
    command=RejectAccountability,
    decide=says(AccountabilityRejected),
    leads_to={AccountabilityRejected: Stage.REJECTED},
    after=(Stage.PROPOSED,),
)
