"""登记为线索: the police notice becomes clues, one record a person (执纪规则 20, 23)."""

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
from domain.police_notice import Stage
from domain.record import Record
from domain.step import Context, Recordings, Step


@dataclass(frozen=True)
class PoliceNoticeBecameClue:
    clue_number: ClueNumber
    clues_registered: Registered
    about_head: bool | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    found = register(record, "law_enforcement", command, context)
    return Recordings((PoliceNoticeBecameClue(*found[:-1]),), others=found.others)


STEP = Step(
    title="通报登记为线索",
    command=FoundClue,
    decide=decide,
    leads_to={PoliceNoticeBecameClue: Stage.BECAME_CLUE, ClueRegistered: ClueStage.REGISTERED},
    after=(Stage.RECEIVED,),
    reads=read_known,
    series=SERIES,
    restate=(RestateFound, decide_again),
)
