"""登记谈话: the talk has been held and written down (执纪规则 28)."""

import re
from dataclasses import dataclass
from typing import Any

from domain.assignment import PEOPLE_MIN
from domain.clue import Stage
from domain.clue.inquiry import InquiryCompleted, completed, nothing_to_do
from domain.fields import PERSON, BusinessDate, Command, Flag, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordTalk(Command):
    occurred_on = BusinessDate("谈话日期")
    talk_place = Line("谈话地点")
    talkers = Line("谈话人", secrecy=PERSON, hint="至少两人，姓名之间用顿号隔开")
    talk_record_signed = Flag("谈话记录是否经本人签名")
    talk_summary = Text("谈话情况")


@dataclass(frozen=True)
class TalkRecorded:
    talk_place: str
    talkers: str
    talk_record_signed: bool
    talk_summary: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if len(set(re.findall(r"[^、，,；;\s]+", command["talkers"]))) < PEOPLE_MIN:
        raise Refused("talk-by-two", "谈话人至少两人，请补填，姓名之间用顿号隔开。")
    return here(TalkRecorded(**as_said(command)), *completed(record, "talk"))


STEP = Step(
    title="登记谈话",
    command=RecordTalk,
    decide=decide,
    leads_to={TalkRecorded: None, InquiryCompleted: Stage.TALK_DONE},
    after=(Stage.TALK_PLANNED, Stage.AWAITING_REPLY),
    closed_because=nothing_to_do("talk"),
)
