"""调整风险等级: the level of a risk point is set anew (廉政风险防控)."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.risk_point import Stage
from domain.step import Step, says


class RateRiskPoint(Command):
    occurred_on = BusinessDate("调整日期")
    risk_level = Choice("风险等级", CODES["risk_level"], secrecy=PUBLIC)
    reason = Text("调整理由")


@dataclass(frozen=True)
class RiskPointRated:
    risk_level: str
    reason: str


STEP = Step(
    title="调整风险等级",
    command=RateRiskPoint,
    decide=says(RiskPointRated),
    leads_to={RiskPointRated: None},
    after=(Stage.IN_FORCE,),
    aside=True,
)
