"""登记民主生活会说明: the person explained there what the talk inquiry was about (执纪规则 31)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.closings import CLOSINGS, by_talk_inquiry
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class RecordLifeMeeting(Command):
    occurred_on = BusinessDate("会议日期")
    life_meeting = Line("会议名称", hint="本年度或者上年度的民主生活会、组织生活会")
    life_meeting_summary = Text("本人说明的情况")


@dataclass(frozen=True)
class LifeMeetingRecorded:
    life_meeting: str
    life_meeting_summary: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(LifeMeetingRecorded(command["life_meeting"], command["life_meeting_summary"]))


def nothing_to_explain(record: Record, context: Context) -> Refused | None:
    """The person explains once for each closure by a talk or a letter."""
    explained = record.last(*CLOSINGS, "clue.life_meeting_recorded")
    if by_talk_inquiry(record) and explained and explained.kind in CLOSINGS:
        return None
    sentence = "没有待说明的谈话函询，不需登记。"
    return Refused("talk-inquiry-followed-up", sentence, "stage")


STEP = Step(
    title="登记民主生活会说明",
    command=RecordLifeMeeting,
    decide=decide,
    leads_to={LifeMeetingRecorded: None},
    after=(Stage.CLOSED, Stage.ARCHIVED),
    closed_because=nothing_to_explain,
    aside=True,
)
