"""调整监督队伍: they are more or fewer than before (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import PUBLIC, BusinessDate, Command, Text, Whole
from domain.step import Step, says
from domain.workforce import Stage


class ChangeWorkforce(Command):
    occurred_on = BusinessDate("调整日期")
    workforce_count = Whole("数量", minimum=1, secrecy=PUBLIC, hint="调整后共有多少")
    workforce_change = Text("调整情况", required=False)


@dataclass(frozen=True)
class WorkforceChanged:
    workforce_count: int
    workforce_change: str | None


STEP = Step(
    title="调整监督队伍",
    command=ChangeWorkforce,
    decide=says(WorkforceChanged),
    leads_to={WorkforceChanged: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
