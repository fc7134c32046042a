"""退回巡察问题整改: what was reported does not put it right; the period runs on."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.patrol_problem import Stage
from domain.step import Answer, Step, says


class RejectPatrolFix(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class PatrolFixRejected:
    """Lets the period `patrol-problem-due` run on."""

    reason: str


STEP = Step(
    title="退回巡察问题整改",
    command=RejectPatrolFix,
    decide=says(PatrolFixRejected),
    leads_to={PatrolFixRejected: Stage.LISTED},
    after=(Stage.REPORTED,),
)
