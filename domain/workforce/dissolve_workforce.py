"""撤销监督队伍: it has done its work, or its people do something else now (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.workforce import Stage


class DissolveWorkforce(Command):
    occurred_on = BusinessDate("撤销日期")
    reason = Text("撤销原因")


@dataclass(frozen=True)
class WorkforceDissolved:
    reason: str


STEP = Step(
    title="撤销监督队伍",
    command=DissolveWorkforce,
    decide=says(WorkforceDissolved),
    leads_to={WorkforceDissolved: Stage.DISSOLVED},
    after=(Stage.IN_PLACE,),
    aside=True,
)
