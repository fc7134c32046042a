"""修改通报: the draft as it reads after it was returned; it takes the place of the earlier one."""

from dataclasses import dataclass
from typing import Any

from domain.circular import Stage
from domain.circular.draft import Draft, DraftFacts, said_in
from domain.record import Record
from domain.step import Context, Recordings, Step, here


@dataclass(frozen=True)
class CircularRedrafted(DraftFacts):
    pass


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CircularRedrafted(**said_in(command)))


STEP = Step(
    title="修改通报",
    command=Draft,
    decide=decide,
    leads_to={CircularRedrafted: Stage.DRAFTED},
    after=(Stage.RETURNED,),
)
