"""登记回避: someone must keep out of this appeal (执纪规则 65)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import OPEN
from domain.clue.declare_recusal import DeclareRecusal
from domain.clue.declare_recusal import RecusalDeclared as Declared
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class RecusalDeclared(Declared):
    """From now on this account may neither look into the appeal nor decide it."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(RecusalDeclared(**as_said(command)))


STEP = Step(
    title="登记回避",
    command=DeclareRecusal,
    decide=decide,
    leads_to={RecusalDeclared: None},
    after=OPEN,
    aside=True,
)
