"""报告整改: whoever is responsible says what was done about it (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.problem import Stage
from domain.step import Step, says


class ReportRectification(Command):
    occurred_on = BusinessDate("报告日期")
    rectification_text = Text("整改情况", hint="写明做了什么、有何凭据")


@dataclass(frozen=True)
class RectificationReported:
    """Ends the period `problem-rectification`."""

    rectification_text: str


STEP = Step(
    title="报告整改",
    command=ReportRectification,
    decide=says(RectificationReported),
    leads_to={RectificationReported: Stage.REPORTED},
    after=(Stage.OPEN,),
)
