"""登记专项部署: a higher body asks for something to be carried out everywhere (一改两为等)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Line, Text
from domain.initiative import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class OpenInitiative(Command):
    occurred_on = BusinessDate("部署日期")
    initiative_title = Line("专项部署名称", secrecy=PUBLIC)
    initiative_issuer = Line("部署机关")
    initiative_requirements = Text("部署要求")


@dataclass(frozen=True)
class InitiativeOpened:
    initiative_number: Annotated[str, Fact("专项部署编号", PUBLIC)]
    initiative_title: str
    initiative_issuer: str
    initiative_requirements: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InitiativeOpened(context.numbered("专署"), **as_said(command)))


STEP = Step(
    title="登记专项部署",
    command=OpenInitiative,
    decide=decide,
    leads_to={InitiativeOpened: Stage.OPEN},
    series=Series("initiative_number"),
    reserves=("initiative_number",),
)
