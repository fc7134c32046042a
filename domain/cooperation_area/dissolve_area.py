"""撤销协作片区: its units no longer work together as one (本系统约定 6)."""

from dataclasses import dataclass

from domain.cooperation_area import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class DissolveArea(Command):
    occurred_on = BusinessDate("撤销日期")
    reason = Text("撤销原因")


@dataclass(frozen=True)
class AreaDissolved:
    reason: str


STEP = Step(
    title="撤销协作片区",
    command=DissolveArea,
    decide=says(AreaDissolved),
    leads_to={AreaDissolved: Stage.DISSOLVED},
    after=(Stage.FORMED,),
    aside=True,
)
