"""登记接待: somebody came about this item, was heard and given an answer (检控规则 7)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import INFORMANT, PERSON, BusinessDate, Command, Line, Text
from domain.petition import READABLE
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RecordReception(Command):
    occurred_on = BusinessDate("接待日期")
    receivers = Line("接待人", secrecy=PERSON, hint="姓名之间用顿号隔开")
    reception_place = Line("接待地点")
    visitor_statement = Text("来访人陈述", secrecy=INFORMANT)
    reception_answer = Text("答复情况", secrecy=INFORMANT)


@dataclass(frozen=True)
class ReceptionRecorded:
    receivers: str
    reception_place: str
    visitor_statement: str
    reception_answer: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReceptionRecorded(**as_said(command)))


STEP = Step(
    title="登记接待",
    command=RecordReception,
    decide=decide,
    leads_to={ReceptionRecorded: None},
    after=READABLE,
    aside=True,
)
