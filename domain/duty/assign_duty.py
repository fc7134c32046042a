"""明确责任人: a person answers in a unit for a field of work (主体责任规定, 意识形态责任制)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.duty import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Reference
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class AssignDuty(Command):
    occurred_on = BusinessDate("履职起始日期")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    duty_kind = Choice("责任类别", CODES["duty_kind"], secrecy=PUBLIC)
    duty_field = Choice("责任领域", CODES["duty_field"], secrecy=PUBLIC)


@dataclass(frozen=True)
class DutyAssigned:
    duty_number: Annotated[str, Fact("责任人编号", PUBLIC)]
    duty_kind: str
    duty_field: str
    responsible_unit: str
    responsible_person: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(DutyAssigned(context.numbered("责"), **as_said(command)))


STEP = Step(
    title="明确责任人",
    command=AssignDuty,
    decide=decide,
    leads_to={DutyAssigned: Stage.IN_FORCE},
    series=Series("duty_number"),
    reserves=("duty_number",),
)
