"""处理缺岗: why somebody was missing, and what came of it (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, PersonName, Text
from domain.record import Record
from domain.roster import Stage
from domain.roster.entries import missing
from domain.step import Context, Recordings, Refused, Step, as_said, here


class HandleAbsence(Command):
    occurred_on = BusinessDate("处理日期")
    absentee = PersonName("缺岗人", secrecy=PERSON, hint="姓名与值守表一致")
    absence_reason = Text("缺岗原因")
    absence_handling = Choice(
        "处理方式",
        CODES["absence_handling"],
        secrecy=PUBLIC,
        hint="列为问题的，再到问题台账登记并选择本值守表",
    )


@dataclass(frozen=True)
class AbsenceHandled:
    absentee: str
    absence_reason: str
    absence_handling: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["absentee"] not in missing(record):
        sentence = "抽查和签到都没有登记此人缺岗，请核对姓名，或者先登记抽查、签到。"
        raise Refused("absence-found-first", sentence)
    return here(AbsenceHandled(**as_said(command)))


STEP = Step(
    title="处理缺岗",
    command=HandleAbsence,
    decide=decide,
    leads_to={AbsenceHandled: None},
    after=(Stage.PUBLISHED,),
)
