"""登记带案下访: somebody went to the place the item is about (检控规则 7)."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PERSON, BusinessDate, Command, Line, Text
from domain.petition import READABLE
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RecordFieldVisit(Command):
    occurred_on = BusinessDate("下访日期")
    visited_village = Line("下访村（社区）")
    visit_participants = Line("下访人员", secrecy=PERSON, hint="姓名之间用顿号隔开")
    visit_result = Text("下访情况和结果", hint="不要写入能够看出反映人的内容")


@dataclass(frozen=True)
class FieldVisitRecorded:
    visited_village: str
    visit_participants: str
    visit_result: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(FieldVisitRecorded(**as_said(command)))


STEP = Step(
    title="登记带案下访",
    command=RecordFieldVisit,
    decide=decide,
    leads_to={FieldVisitRecorded: None},
    after=READABLE,
    aside=True,
)
