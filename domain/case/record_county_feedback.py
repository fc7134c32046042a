"""登记县纪委核审意见: agreed, changed, sent up or down, or sent back (批准权限 28, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.routing import SWITCHED
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordCountyFeedback(Command):
    occurred_on = BusinessDate("反馈日期")
    county_feedback_number = DocumentNumber("反馈意见文号")
    county_opinion = Choice("县纪委核审意见", CODES["county_opinion"], secrecy=PUBLIC)
    county_feedback = Text("意见内容", required=False, hint="同意的可以不填，其他必填")


@dataclass(frozen=True)
class CountyFeedback:
    county_feedback_number: str
    county_opinion: str
    county_feedback: str | None
    review_procedure: str  # the one that holds from now on


@dataclass(frozen=True)
class CountyCheckPassed(CountyFeedback):
    """The branch discusses next."""


@dataclass(frozen=True)
class SupervisoryCheckPassed(CountyFeedback):
    """No branch discusses a case of the supervisory track alone; the county decides it."""


@dataclass(frozen=True)
class CountyCheckReturned(CountyFeedback):
    """The review goes on; its period starts anew."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    opinion, procedure = command["county_opinion"], record.fact("review_procedure")
    if opinion != "agreed" and not command["county_feedback"]:
        raise Refused("county-opinion-is-kept", "县纪委提出意见的，请填写意见内容。")
    procedure = SWITCHED[procedure] if opinion == "switch_procedure" else procedure
    return here(_event(record, opinion)(**as_said(command), review_procedure=procedure))


def _event(record: Record, opinion: str) -> type[CountyFeedback]:
    if opinion == "sent_back":
        return CountyCheckReturned
    supervisory = record.fact("case_track") == "supervisory"
    return SupervisoryCheckPassed if supervisory else CountyCheckPassed


STEP = Step(
    title="登记县纪委核审意见",
    command=RecordCountyFeedback,
    decide=decide,
    leads_to={
        CountyCheckPassed: Stage.BRANCH_PENDING,
        SupervisoryCheckPassed: Stage.COUNTY_REQUEST_PENDING,
        CountyCheckReturned: Stage.IN_REVIEW,
    },
    after=(Stage.COUNTY_CHECKING,),
)
