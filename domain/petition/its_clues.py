"""The clues a petition was handed over as: which they are, and since when each is finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from domain.clue import FINISHED
from domain.procedure import procedure
from domain.record import Record
from domain.step import Context, Fact, Target

HANDED_OVER = "petition.petition_handed_over"
RETURNED = "petition.petition_returned"
RECEIVED = "petition.result_received"
EVIDENCE = "petition.new_evidence_received"

# The event field that names them.
Clues = Annotated[tuple[str, ...], Fact("移送的问题线索", reference="clue")]


@dataclass(frozen=True)
class ClueJoined:
    """Recorded when one of the clues joins another: from now on the item waits for that one."""

    TITLE: ClassVar[str] = "移送的线索并入他件"
    clues: Clues
    duplicate_of: str

    @classmethod
    def by(cls, petition: Record, clue: str, original: str) -> Self:
        """What a petition waits for when one of its clues has joined the original."""
        known = (original if id == clue else id for id in petition.fact("clues"))
        return cls(tuple(dict.fromkeys(known)), original)


def read_clues(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The clues of the latest handing over, or what they have joined since."""
    return {id: Target(record=id) for id in record.fact("clues") or ()}


def standing_clues(context: Context) -> list[Record]:
    """Those of the clues read that have not been voided whole."""
    return [clue for clue in context.reads.values() if clue is not None and clue.stage is not None]


def finished_on(clue: Record) -> date | None:
    """The day on which a clue was finished, None while it is not; filing its papers is later."""
    day: date | None = None
    for recorded in clue:
        stage = procedure().leads_to[recorded.kind]
        if stage in FINISHED:
            day = day or recorded.occurred_on
        elif stage is not None:
            day = None
    return day
