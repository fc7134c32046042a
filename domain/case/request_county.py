"""报县纪委批准: within 15 days of the Party committee's agreement (批准权限 14, 17)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class RequestCounty(Command):
    occurred_on = BusinessDate("报送日期")
    request_number = DocumentNumber("请示文号")
    late_reason = Text("超期原因", required=False, hint="超过期限才报送的必填")


@dataclass(frozen=True)
class CountyRequested:
    """Ends the period `county-submission`."""

    request_number: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "county-submission", command["late_reason"], context)
    return here(CountyRequested(**as_said(command)))


STEP = Step(
    title="报县纪委批准",
    command=RequestCounty,
    decide=decide,
    leads_to={CountyRequested: Stage.COUNTY_DECIDING},
    after=(Stage.COUNTY_REQUEST_PENDING,),
)
