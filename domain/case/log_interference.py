"""登记过问干预: who asked, pleaded or made contact; it is reported and stays (执纪规则 64)."""

from dataclasses import dataclass
from typing import Any

from domain.case import OPEN
from domain.case.as_said import as_said
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class LogInterference(Command):
    occurred_on = BusinessDate("发生日期")
    interference_kind = Choice("情形", CODES["interference_kind"], secrecy=PUBLIC)
    interfering_person = Line("过问人姓名、单位及职务", secrecy=PERSON)
    interference_summary = Text("过问内容和经过")
    interference_reported_to = Line(
        "已报告", secrecy=PERSON, hint="审查组组长和部门负责人；未经批准接触的逐级报告主要负责人"
    )


@dataclass(frozen=True)
class InterferenceLogged:
    interference_kind: str
    interfering_person: str
    interference_summary: str
    interference_reported_to: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InterferenceLogged(**as_said(command)))


STEP = Step(
    title="登记过问干预",
    command=LogInterference,
    decide=decide,
    leads_to={InterferenceLogged: None},
    after=OPEN,
    aside=True,
)
