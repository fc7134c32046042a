"""拟写通报: what was found is written up, and who is criticised by name (党内监督条例)."""

from dataclasses import dataclass
from typing import Any

from domain.circular import Stage
from domain.circular.draft import Draft, DraftFacts, said_in
from domain.record import Record
from domain.step import Context, Recordings, Step, here


@dataclass(frozen=True)
class CircularDrafted(DraftFacts):
    pass


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CircularDrafted(**said_in(command)))


STEP = Step(
    title="拟写通报",
    command=Draft,
    decide=decide,
    leads_to={CircularDrafted: Stage.DRAFTED},
)
