"""登记过问说情: who asked or pleaded is written down, and the handler sees it (执纪规则 64)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN, Stage
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class LogInterference(Command):
    occurred_on = BusinessDate("发生日期")
    interference_kind = Choice("情形", CODES["interference_kind"], secrecy=PUBLIC)
    interferer = Line("打听、过问或者说情的人", secrecy=PERSON, hint="姓名、单位和职务")
    interference_note = Text("经过")
    interference_reported_to = Line("已报告的人", secrecy=PERSON, hint="核查组组长和部门负责人")


@dataclass(frozen=True)
class InterferenceLogged:
    interference_kind: str
    interferer: str
    interference_note: str
    interference_reported_to: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        InterferenceLogged(
            interference_kind=command["interference_kind"],
            interferer=command["interferer"],
            interference_note=command["interference_note"],
            interference_reported_to=command["interference_reported_to"],
        )
    )


STEP = Step(
    title="登记过问说情",
    command=LogInterference,
    decide=decide,
    leads_to={InterferenceLogged: None},
    after=(*OPEN, Stage.CLOSED),
    aside=True,
)
