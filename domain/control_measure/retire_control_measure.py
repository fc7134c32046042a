"""停止执行措施: a measure is no longer needed, or another has taken its place (廉政风险防控)."""

from dataclasses import dataclass

from domain.control_measure import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class RetireControlMeasure(Command):
    occurred_on = BusinessDate("停止日期")
    reason = Text("停止理由")


@dataclass(frozen=True)
class ControlMeasureRetired:
    reason: str


STEP = Step(
    title="停止执行措施",
    command=RetireControlMeasure,
    decide=says(ControlMeasureRetired),
    leads_to={ControlMeasureRetired: Stage.RETIRED},
    after=(Stage.IN_FORCE,),
    aside=True,
)
