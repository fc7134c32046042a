"""报告巡察问题整改: whoever answers for the problem says how it has been put right."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.patrol_problem import Stage
from domain.step import Step, says


class ReportPatrolFix(Command):
    occurred_on = BusinessDate("报告日期")
    patrol_fix_report = Text("整改情况", hint="写明做了什么、有何凭据")


@dataclass(frozen=True)
class PatrolFixReported:
    """Ends the period `patrol-problem-due`."""

    patrol_fix_report: str


STEP = Step(
    title="报告巡察问题整改",
    command=ReportPatrolFix,
    decide=says(PatrolFixReported),
    leads_to={PatrolFixReported: Stage.REPORTED},
    after=(Stage.LISTED,),
)
