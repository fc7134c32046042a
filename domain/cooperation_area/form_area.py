"""组建协作片区: which units work together, and which of them leads (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.cooperation_area import Stage
from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Line, Names
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here

UNITS_MIN = 2


class FormArea(Command):
    occurred_on = BusinessDate("组建日期")
    area_title = Line("片区名称", secrecy=PUBLIC, max_length=50)
    area_units = Names("成员单位", secrecy=PUBLIC, hint="一行一个，至少两个")
    area_lead = Line("牵头单位", secrecy=PUBLIC, max_length=50)
    area_document = DocumentNumber("组建文号", required=False)


@dataclass(frozen=True)
class AreaFormed:
    area_number: Annotated[str, Fact("片区编号", PUBLIC)]
    area_title: str
    area_units: tuple[str, ...]
    area_lead: str
    area_document: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if len(command["area_units"]) < UNITS_MIN:
        raise Refused("area-of-several-units", "协作片区由两个以上单位组成，请写明全部成员单位。")
    if command["area_lead"] not in command["area_units"]:
        sentence = "牵头单位不在成员单位中，请核对两栏所写的单位名称。"
        raise Refused("area-led-by-its-own", sentence)
    return here(AreaFormed(context.numbered("片"), **as_said(command)))


STEP = Step(
    title="组建协作片区",
    command=FormArea,
    decide=decide,
    leads_to={AreaFormed: Stage.FORMED},
    series=Series("area_number"),
    reserves=("area_number",),
)
