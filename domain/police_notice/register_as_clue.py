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

DRINKING = ("drink_driving", "drunk_driving")


@dataclass(frozen=True)
class PoliceNoticeBecameClue:
    clue_number: ClueNumber
    clues_registered: Registered
    about_head: bool | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    found = register(record, "law_enforcement", _tagged(record, command), context)
    return Recordings((PoliceNoticeBecameClue(*found[:-1]),), others=found.others)


def _tagged(record: Record, command: dict[str, Any]) -> dict[str, Any]:
    """What the police call drink or drunk driving counts as such, whatever the clerk ticks."""
    tags = set(command["problem_tags"] or ())
    if record.fact("notice_kind") in DRINKING:
        tags.add("drunk_driving")
    return command | {"problem_tags": sorted(tags) or None}


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
