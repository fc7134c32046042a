"""登记任免机关处分: the employer has sanctioned an official (政务处分法 2, 3, 16)."""

from dataclasses import dataclass
from typing import Any

from domain.case import FILED
from domain.case.sanctions import standing
from domain.fields import PUBLIC, BusinessDate, Command, DocumentNumber, Flag, Line
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordEmployerSanction(Command):
    occurred_on = BusinessDate("处分决定日期")
    employer_decision_number = DocumentNumber("处分决定文号")
    employer = Line("作出处分的任免机关、单位")
    employer_sanction = Line("处分种类")
    employer_sanctioned = Flag(
        "是否针对本案的同一行为", secrecy=PUBLIC, hint="同一行为不得再给予政务处分"
    )


@dataclass(frozen=True)
class EmployerSanctionRecorded:
    employer_decision_number: str
    employer: str
    employer_sanction: str
    employer_sanctioned: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["employer_sanctioned"] and standing(record).admin_sanction:
        sentence = "本案已给予政务处分，同一行为不得再由任免机关、单位给予处分，请与县监委核对。"
        raise Refused("one-sanction-in-office", sentence)
    return here(EmployerSanctionRecorded(**as_said(command)))


STEP = Step(
    title="登记任免机关处分",
    command=RecordEmployerSanction,
    decide=decide,
    leads_to={EmployerSanctionRecorded: None},
    after=FILED,
    aside=True,
)
