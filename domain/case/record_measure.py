"""登记第一种形态措施: a measure of the first form, besides a sanction or instead (处分条例 19)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import EVER_FILED
from domain.clue.days import must_lie_within
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Line
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RecordMeasure(Command):
    occurred_on = BusinessDate("登记措施日期")
    measure = Choice("措施", CODES["first_form_measure"], secrecy=PUBLIC)
    measure_document = Line("措施文书文号")
    measure_on = Day("措施实施日期", secrecy=PUBLIC)


@dataclass(frozen=True)
class MeasureRecorded:
    measure: str
    measure_document: str
    measure_on: date


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    last = context.occurred_on
    must_lie_within("措施实施日期", command["measure_on"], last, record, context)
    return here(MeasureRecorded(**as_said(command)))


STEP = Step(
    title="登记第一种形态措施",
    command=RecordMeasure,
    decide=decide,
    leads_to={MeasureRecorded: None},
    after=EVER_FILED,
    aside=True,
)
