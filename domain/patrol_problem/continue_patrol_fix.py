"""报告持续整改: what has been done since a problem was found to be basically put right."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.patrol_problem import Stage
from domain.step import Step, says


class ContinuePatrolFix(Command):
    occurred_on = BusinessDate("报告日期")
    patrol_fix_report = Text("整改情况")


@dataclass(frozen=True)
class PatrolFixContinued:
    patrol_fix_report: str


STEP = Step(
    title="报告持续整改",
    command=ContinuePatrolFix,
    decide=says(PatrolFixContinued),
    leads_to={PatrolFixContinued: None},
    after=(Stage.CONTINUED,),
    aside=True,
)
