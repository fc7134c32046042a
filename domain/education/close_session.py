"""办结廉政教育: everybody has been taught, or it is said why somebody was not (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.education import Stage
from domain.education.attendance import missing
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class CloseSession(Command):
    occurred_on = BusinessDate("办结日期")
    session_close_note = Text("教育活动办结说明", required=False, hint="还有人没有补课的，写明原因")


@dataclass(frozen=True)
class SessionClosed:
    session_close_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    left = missing(record)
    if left and command["session_close_note"] is None:
        sentence = f"{'、'.join(left)}还没有补课，请先登记补课，或者写明原因。"
        raise Refused("session-closed-after-make-up", sentence)
    return here(SessionClosed(**as_said(command)))


STEP = Step(
    title="办结廉政教育",
    command=CloseSession,
    decide=decide,
    leads_to={SessionClosed: Stage.CLOSED},
    after=(Stage.HELD, Stage.MAKE_UP),
)
