"""总结专项部署: the initiative is over and what came of it is summed up (部署要求)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.initiative import Stage
from domain.step import Step, says


class CloseInitiative(Command):
    occurred_on = BusinessDate("总结日期")
    initiative_summary = Text("落实总结")


@dataclass(frozen=True)
class InitiativeClosed:
    initiative_summary: str


STEP = Step(
    title="总结专项部署",
    command=CloseInitiative,
    decide=says(InitiativeClosed),
    leads_to={InitiativeClosed: Stage.CLOSED},
    after=(Stage.OPEN,),
)
