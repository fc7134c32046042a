"""办结巡察整改: whoever patrolled has evaluated the putting right; what is open is told."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.patrol import Stage
from domain.step import Step, says


class ClosePatrol(Command):
    occurred_on = BusinessDate("办结日期")
    patrol_conclusion = Text("整改评估和小结", hint="还没有完成的问题写明下一步打算")


@dataclass(frozen=True)
class PatrolClosed:
    patrol_conclusion: str


STEP = Step(
    title="办结巡察整改",
    command=ClosePatrol,
    decide=says(PatrolClosed),
    leads_to={PatrolClosed: Stage.CLOSED},
    after=(Stage.REPORTED,),
)
