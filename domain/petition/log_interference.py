"""登记打听过问: somebody asked about the matter, pleaded or meddled (执纪规则 64)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class LogInterference(Command):
    occurred_on = BusinessDate("发生日期")
    interference_kind = Choice("情形", CODES["interference_kind"], secrecy=PUBLIC)
    interferer = Line("打听、过问、说情的人", secrecy=PERSON, hint="姓名、单位和职务")
    interference_note = Text("经过")
    interference_reported_to = Line("已报告的人", secrecy=PERSON, hint="组长和部门负责人")


@dataclass(frozen=True)
class InterferenceLogged:
    interference_kind: str
    interferer: str
    interference_note: str
    interference_reported_to: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    facts = {k: v for k, v in command.items() if k != "occurred_on"}
    return here(InterferenceLogged(**facts))


STEP = Step(
    title="登记打听过问",
    command=LogInterference,
    decide=decide,
    leads_to={InterferenceLogged: None},
    after=tuple(stage for stage in Stage if stage != Stage.FORWARDED_UP),
    aside=True,
)
