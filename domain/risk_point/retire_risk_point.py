"""风险点销号: the risk is there no more and leaves the list (廉政风险防控)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.risk_point import Stage
from domain.step import Step, says


class RetireRiskPoint(Command):
    occurred_on = BusinessDate("销号日期")
    reason = Text("销号理由")


@dataclass(frozen=True)
class RiskPointRetired:
    reason: str


STEP = Step(
    title="风险点销号",
    command=RetireRiskPoint,
    decide=says(RiskPointRetired),
    leads_to={RiskPointRetired: Stage.RETIRED},
    after=(Stage.IN_FORCE,),
    aside=True,
)
