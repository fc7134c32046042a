"""季度报备: executed or decided, sanctions are reported quarterly (批准权限 19, 20)."""

from dataclasses import dataclass
from typing import Any

from domain.case import DECIDED
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

PERIODS = ("quarterly-execution-summary", "quarterly-filing")


class FileQuarterly(Command):
    occurred_on = BusinessDate("报备日期")
    filed_with = Line("报备机关", hint="镇纪委批准的报镇党委，镇党委以上批准的报批准机关")
    filing_document = DocumentNumber("报备文号")
    late_reason = Text("超期原因", required=False, hint="超过下一季度首月15日的必填")


@dataclass(frozen=True)
class QuarterlyFilingMade:
    filed_with: str
    filing_document: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    for period in PERIODS:
        must_explain(record, period, command["late_reason"], context)
    return here(QuarterlyFilingMade(**as_said(command)))


def nothing_to_file(record: Record, context: Context) -> Refused | None:
    """Each sanction is filed once."""
    if any(map(record.running, PERIODS)):
        return None
    return Refused("filed-once", "本案没有待报备的处分决定，不需要报备。", "stage")


STEP = Step(
    title="季度报备",
    command=FileQuarterly,
    decide=decide,
    leads_to={QuarterlyFilingMade: None},
    after=DECIDED,
    closed_because=nothing_to_file,
    aside=True,
)
