"""登记化解: the dispute is settled, and those it concerns agree that it is (排查化解)."""

from dataclasses import dataclass

from domain.dispute import Stage
from domain.fields import PERSON, BusinessDate, Command, Line, Text
from domain.step import Step, says


class ResolveDispute(Command):
    occurred_on = BusinessDate("化解日期")
    dispute_outcome = Text("化解情况")
    dispute_agreed_by = Line("认可的当事人", secrecy=PERSON, hint="姓名之间用顿号隔开")


@dataclass(frozen=True)
class DisputeResolved:
    dispute_outcome: str
    dispute_agreed_by: str


STEP = Step(
    title="登记纠纷化解",
    command=ResolveDispute,
    decide=says(DisputeResolved),
    leads_to={DisputeResolved: Stage.RESOLVED},
    after=(Stage.LISTED,),
)
