"""拟写通报: what was found is written up, and who is criticised by name (党内监督条例).

Until it is issued it goes by the number of its draft.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.circular import Stage
from domain.circular.draft import CircularNumber, Draft, DraftFacts, said_in
from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, here


@dataclass(frozen=True)
class CircularDrafted(DraftFacts):
    circular_draft_number: Annotated[str, Fact("通报稿编号", PUBLIC)]
    circular_number: CircularNumber


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number = context.numbered("通稿")
    said = said_in(command)
    return here(CircularDrafted(circular_draft_number=number, circular_number=number, **said))


STEP = Step(
    title="拟写通报",
    command=Draft,
    decide=decide,
    leads_to={CircularDrafted: Stage.DRAFTED},
    series=Series("circular_draft_number"),
)
