"""登记回避: someone must keep out of this case (执纪规则 65)."""

from dataclasses import dataclass
from typing import Any

from domain.case import OPEN
from domain.clue.declare_recusal import DeclareRecusal
from domain.clue.declare_recusal import RecusalDeclared as Declared
from domain.record import Record
from domain.step import Context, Recordings, Step, here


@dataclass(frozen=True)
class RecusalDeclared(Declared):
    """From now on this account may neither inquire into the case nor review it."""


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
