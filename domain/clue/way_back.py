"""退回原环节: where a clue goes on when it is neither handed over nor returned after all."""

from dataclasses import dataclass
from typing import ClassVar

from domain.clue import Stage
from domain.procedure import procedure
from domain.record import Record


@dataclass(frozen=True)
class KeptRegistered:
    """Recorded beside the refusal of a clue that was not yet distributed."""

    TITLE: ClassVar[str] = "回到待分办"


@dataclass(frozen=True)
class KeptAssigned:
    """Recorded beside the refusal of a clue whose handler had not yet signed for it."""

    TITLE: ClassVar[str] = "回到待签收"


@dataclass(frozen=True)
class KeptAssessing:
    """Recorded beside the refusal of a clue that was being assessed."""

    TITLE: ClassVar[str] = "回到研判中"


WAYS_BACK: dict[type, Stage] = {
    KeptRegistered: Stage.REGISTERED,
    KeptAssigned: Stage.ASSIGNED,
    KeptAssessing: Stage.ASSESSING,
}
BEFORE_DISPOSITION = tuple(WAYS_BACK.values())  # where a clue can still be given away


def way_back(record: Record) -> KeptRegistered | KeptAssigned | KeptAssessing:
    """The event that leads to the stage the clue was given away from."""
    stages = [procedure().leads_to[recorded.kind] for recorded in record]
    origin = next(stage for stage in reversed(stages) if stage in BEFORE_DISPOSITION)
    event: KeptRegistered | KeptAssigned | KeptAssessing = next(
        event for event, stage in WAYS_BACK.items() if stage == origin
    )()
    return event
