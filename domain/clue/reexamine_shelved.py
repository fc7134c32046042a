"""复查暂存线索: is the time ripe, or does the clue wait on? (执纪规则 20)"""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ReexamineShelved(Command):
    occurred_on = BusinessDate("复查日期")
    reexamination_outcome = Choice("复查结果", CODES["reexamination_outcome"], secrecy=PUBLIC)
    reason = Text("复查理由")


@dataclass(frozen=True)
class ShelvedClueReactivated:
    """Starts the period `disposition-opinion` anew."""

    reexamination_outcome: str
    reason: str


@dataclass(frozen=True)
class ShelvingContinued:
    """Starts the period `shelved-reexamination` anew."""

    reexamination_outcome: str
    reason: str


EVENTS = {"reactivated": ShelvedClueReactivated, "kept": ShelvingContinued}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    outcome = command["reexamination_outcome"]
    return here(EVENTS[outcome](outcome, command["reason"]))


STEP = Step(
    title="复查暂存线索",
    command=ReexamineShelved,
    decide=decide,
    leads_to={ShelvedClueReactivated: Stage.ASSESSING, ShelvingContinued: None},
    after=(Stage.SHELVED,),
)
