"""登记回避: someone must keep out of this petition (执纪规则 65)."""

from dataclasses import dataclass
from typing import Any

from domain.clue.declare_recusal import DeclareRecusal
from domain.clue.declare_recusal import RecusalDeclared as Declared
from domain.petition import KIND, Stage
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class RecusalDeclared(Declared):
    """From now on this account does nothing more about the petition."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(RecusalDeclared(**as_said(command)))


STEP = Step(
    title="登记回避",
    command=DeclareRecusal,
    decide=decide,
    leads_to={RecusalDeclared: None},
    after=tuple(stage for stage in Stage if stage not in KIND.finished),
    aside=True,
)
