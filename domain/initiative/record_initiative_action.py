"""登记落实部署: something has been done to carry the initiative out (部署要求)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.initiative import Stage
from domain.step import Step, says


class RecordInitiativeAction(Command):
    occurred_on = BusinessDate("落实日期")
    initiative_action = Text("落实举措")


@dataclass(frozen=True)
class InitiativeActionRecorded:
    initiative_action: str


STEP = Step(
    title="登记落实举措",
    command=RecordInitiativeAction,
    decide=says(InitiativeActionRecorded),
    leads_to={InitiativeActionRecorded: None},
    after=(Stage.OPEN,),
    aside=True,
)
