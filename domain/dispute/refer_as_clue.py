"""转为线索: behind the dispute is a breach of discipline; it becomes clues (执纪规则 20, 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage as ClueStage
from domain.clue.found import (
    SERIES,
    ClueNumber,
    FoundClue,
    Registered,
    RestateFound,
    decide_again,
    register,
)
from domain.clue.register_clue import ClueRegistered, read_known
from domain.dispute import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step


@dataclass(frozen=True)
class DisputeBecameClue:
    clue_number: ClueNumber
    clues_registered: Registered
    about_head: bool | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    found = register(record, "supervision", command, context)
    return Recordings((DisputeBecameClue(*found[:-1]),), others=found.others)


STEP = Step(
    title="纠纷转为线索",
    command=FoundClue,
    decide=decide,
    leads_to={DisputeBecameClue: Stage.BECAME_CLUE, ClueRegistered: ClueStage.REGISTERED},
    after=(Stage.LISTED,),
    reads=read_known,
    series=SERIES,
    restate=(RestateFound, decide_again),
)
