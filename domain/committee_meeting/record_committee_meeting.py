"""登记党委会专题研究: the Party committee met on one topic (主体责任规定, 意识形态责任制)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.committee_meeting import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Names, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here

MINUTES = "例如 某党纪要〔2026〕5号"


class RecordCommitteeMeeting(Command):
    occurred_on = BusinessDate("会议日期")
    meeting_topic = Choice("专题", CODES["meeting_topic"], secrecy=PUBLIC)
    attendees = Names("参加人员", secrecy=PERSON)
    meeting_decision = Text("议定事项")
    minutes_number = DocumentNumber("党委会议纪要文号", required=False, hint=MINUTES)


@dataclass(frozen=True)
class CommitteeMeetingRecorded:
    committee_meeting_number: Annotated[str, Fact("专题研究编号", PUBLIC)]
    meeting_topic: str
    attendees: tuple[str, ...]
    meeting_decision: str
    minutes_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CommitteeMeetingRecorded(context.numbered("专研"), **as_said(command)))


STEP = Step(
    title="登记党委会专题研究",
    command=RecordCommitteeMeeting,
    decide=decide,
    leads_to={CommitteeMeetingRecorded: Stage.RECORDED},
    series=Series("committee_meeting_number"),
    reserves=("committee_meeting_number",),
)
