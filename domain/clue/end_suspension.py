"""结束停职检查: generally within six months, with what comes after (组织处理 11)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.handling import (
    EndSuspension,
    SuspensionFacts,
    must_explain_suspension,
    nobody_suspended,
)
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class SuspensionEnded(SuspensionFacts):
    """Ends the period `clue-suspension`."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain_suspension(record, command["late_reason"], context)
    return here(SuspensionEnded(**as_said(command)))


STEP = Step(
    title="结束停职检查",
    command=EndSuspension,
    decide=decide,
    leads_to={SuspensionEnded: None},
    after=tuple(Stage),
    closed_because=nobody_suspended,
    aside=True,
)
