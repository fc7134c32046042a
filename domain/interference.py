"""打听过问说情: who asked, pleaded, meddled or made contact; reported and kept (执纪规则 64)."""

from dataclasses import dataclass

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Line, Text


class LogInterference(Command):
    occurred_on = BusinessDate("发生日期")
    interference_kind = Choice("情形", CODES["interference_kind"], secrecy=PUBLIC)
    interferer = Line("打听、过问或者说情的人", secrecy=PERSON, hint="姓名、单位和职务")
    interference_note = Text("经过")
    interference_reported_to = Line(
        "已报告的人", secrecy=PERSON, hint="组长和部门负责人；未经批准接触的逐级报告主要负责人"
    )


@dataclass(frozen=True)
class InterferenceFacts:
    """What the log keeps; each kind of record has an event of its own."""

    interference_kind: str
    interferer: str
    interference_note: str
    interference_reported_to: str
