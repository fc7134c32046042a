"""办结监督检查: what it came to is written down, its problems being listed (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.inspection import Stage
from domain.step import Step, says


class CloseInspection(Command):
    occurred_on = BusinessDate("办结日期")
    inspection_conclusion = Text("检查结论", hint="发现的问题先逐条登记")


@dataclass(frozen=True)
class InspectionClosed:
    inspection_conclusion: str


STEP = Step(
    title="办结监督检查",
    command=CloseInspection,
    decide=says(InspectionClosed),
    leads_to={InspectionClosed: Stage.CLOSED},
    after=(Stage.HELD,),
)
