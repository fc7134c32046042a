"""登记县监委立案: a Party case is a supervisory one too, by the county's paper (监察法 39)."""

from dataclasses import dataclass
from typing import Any

from domain.case import UNDECIDED, Stage
from domain.case.filing import PARTY, must_fit_person
from domain.fields import BusinessDate, Command, DocumentNumber
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here

RECORDED = "case.county_filing_recorded"


class RecordCountyFiling(Command):
    occurred_on = BusinessDate("县监委批准日期")
    county_filing_number = DocumentNumber("县监委立案文号")


@dataclass(frozen=True)
class CountyFilingRecorded:
    """Stands beside the Party secretary's approval, before or after it; `case_track` where the
    county files only now what was the Party's alone.
    """

    county_filing_number: str
    case_track: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit_person("both", record)
    joined = "both" if record.fact("case_track") != "both" else None
    return here(CountyFilingRecorded(command["county_filing_number"], joined))


def not_awaited(record: Record, context: Context) -> Refused | None:
    """It is awaited once, where the case runs on both tracks."""
    if record.fact("case_track") == "both" and record.last(RECORDED) is None:
        return None
    sentence = "本件不是纪委、监委同时立案，或者县监委的答复已登记，请办理其他步骤。"
    return Refused("filing-approved-for-its-track", sentence, "stage")


def not_to_be_joined(record: Record, context: Context) -> Refused | None:
    """The county may also join a case that the Party secretary alone has filed."""
    filed = record.stage != Stage.FILING_PENDING and record.fact("case_track") in PARTY
    if filed and record.last(RECORDED) is None:
        return None
    return not_awaited(record, context)


STEP = Step(
    title="登记县监委同时立案",
    command=RecordCountyFiling,
    decide=decide,
    leads_to={CountyFilingRecorded: None},
    after=(Stage.FILING_PENDING, *UNDECIDED),
    closed_because=not_to_be_joined,
    aside=True,
)
