"""登记回避: someone must keep out of this clue (执纪规则 65)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import OPEN
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Reference, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class DeclareRecusal(Command):
    occurred_on = BusinessDate("登记回避日期")
    recused = Reference("回避人员", kind="account")
    recusal_ground = Choice("回避事由", CODES["recusal_ground"], secrecy=PUBLIC)
    recusal_note = Text("说明", required=False)


@dataclass(frozen=True)
class RecusalDeclared:
    """From now on this account may neither handle the clue nor verify it."""

    recused: str
    recusal_ground: str
    recusal_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        RecusalDeclared(command["recused"], command["recusal_ground"], command["recusal_note"])
    )


STEP = Step(
    title="登记回避",
    command=DeclareRecusal,
    decide=decide,
    leads_to={RecusalDeclared: None},
    after=OPEN,
    aside=True,
)
