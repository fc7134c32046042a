"""开展廉政教育: a session was held; who was absent is named and makes up for it (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.education import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Line, Names, Text, Whole
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Step, as_said, here


class HoldSession(Command):
    occurred_on = BusinessDate("开展日期")
    session_place = Line("开展地点")
    heads = Whole("人数", minimum=1, secrecy=PUBLIC, hint="实际到场的人数")
    attendees = Names("参加人员", secrecy=PERSON, required=False, hint="有名单的填写，一行一个")
    absentees = Names(
        "缺席人员", secrecy=PERSON, required=False, hint="一行一个；写在这里的之后要登记补课"
    )
    session_material = Text("学习材料和内容")


@dataclass(frozen=True)
class SessionHeld:
    session_place: str
    heads: int
    attendees: tuple[str, ...] | None
    absentees: tuple[str, ...] | None
    session_material: str


@dataclass(frozen=True)
class MakeUpOrdered:
    absent_heads: Annotated[int, Fact("缺席人数", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    present, absent = command["attendees"] or (), command["absentees"] or ()
    if set(present) & set(absent):
        sentence = "同一人不能既参加又缺席，请核对两份名单。"
        raise Refused("session-present-or-absent", sentence)
    if command["heads"] < len(present):
        sentence = "人数少于参加人员名单上的人数，请核对。"
        raise Refused("session-heads-cover-names", sentence)
    held = SessionHeld(**as_said(command))
    return here(held, MakeUpOrdered(len(absent))) if absent else here(held)


STEP = Step(
    title="开展廉政教育",
    command=HoldSession,
    decide=decide,
    leads_to={SessionHeld: Stage.HELD, MakeUpOrdered: Stage.MAKE_UP},
    after=(Stage.PLANNED,),
)
