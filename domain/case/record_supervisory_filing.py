"""登记监委立案: the county commission has approved a supervisory filing (监察法 39)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.case_form import CaseNumber, CaseType
from domain.case.filing import not_examined
from domain.fields import BusinessDate, DocumentNumber
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Series, Step, here


class RecordSupervisoryFiling(Answer):
    occurred_on = BusinessDate("县监委批准日期")
    county_filing_number = DocumentNumber("县监委立案文号")


@dataclass(frozen=True)
class SupervisoryFilingRecorded:
    county_filing_number: str
    case_number: CaseNumber
    case_type: CaseType


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number = command["county_filing_number"]
    return here(SupervisoryFilingRecorded(number, context.numbered("立"), "inquiry"))


def not_county_alone(record: Record, context: Context) -> Refused | None:
    """Where the Party secretary approves too, the county's paper is recorded besides."""
    if record.fact("case_track") != "supervisory":
        sentence = "本件须由镇党委书记批准立案，请报请批准。"
        return Refused("filing-approved-for-its-track", sentence, "stage")
    return not_examined(record, context)


STEP = Step(
    title="登记监委立案",
    command=RecordSupervisoryFiling,
    decide=decide,
    leads_to={SupervisoryFilingRecorded: Stage.FILED},
    after=(Stage.FILING_PENDING,),
    closed_because=not_county_alone,
    series=Series("case_number"),
    reserves=("case_number",),
)
