"""登记县监委不予立案: of a case meant for both tracks the Party's alone goes on (监察法 39)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.record_county_filing import not_awaited
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class RecordCountyRefusal(Command):
    occurred_on = BusinessDate("县监委答复日期")
    county_refusal_number = DocumentNumber("县监委答复文号")
    reason = Text("不予立案理由")


@dataclass(frozen=True)
class CountyRefusalRecorded:
    """From now on the case runs on the Party's track."""

    county_refusal_number: str
    reason: str
    case_track: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number, reason = command["county_refusal_number"], command["reason"]
    return here(CountyRefusalRecorded(number, reason, case_track="party"))


STEP = Step(
    title="登记县监委不予立案",
    command=RecordCountyRefusal,
    decide=decide,
    leads_to={CountyRefusalRecorded: None},
    after=(Stage.FILING_PENDING, Stage.FILED),
    closed_because=not_awaited,
)
