"""转为线索: behind the problem may be a breach of discipline (执纪规则 20).

The clue keeps the problem it was found in, and its campaign; the problem is put right all the same.
"""

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
from domain.problem import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step


@dataclass(frozen=True)
class ProblemBecameClue:
    clue_number: ClueNumber
    clues_registered: Registered
    about_head: bool | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    campaign = command["campaign_id"] or record.fact("campaign_id")
    found = register(record, "supervision", command | {"campaign_id": campaign}, context)
    return Recordings((ProblemBecameClue(*found[:-1]),), others=found.others)


def became_clue(record: Record, context: Context) -> Refused | None:
    """A problem becomes a clue once; whoever else it concerns is named on a clue of their own."""
    if record.last("problem.problem_became_clue") is None or context.restating is not None:
        return None
    sentence = "这个问题已转为线索，还涉及其他人员的请在问题线索台账登记。"
    return Refused("problem-becomes-clue-once", sentence, "stage")


STEP = Step(
    title="问题转为线索",
    command=FoundClue,
    decide=decide,
    leads_to={ProblemBecameClue: None, ClueRegistered: ClueStage.REGISTERED},
    after=(Stage.OPEN, Stage.REPORTED, Stage.RECTIFIED),
    closed_because=became_clue,
    reads=read_known,
    series=SERIES,
    restate=(RestateFound, decide_again),
    aside=True,
)
