"""印发通报: it draws its number, and each person it criticises has a record of it (统计指标)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from domain.circular import Stage
from domain.circular.draft import CircularNumber, criticised_by, latest
from domain.clue.known_person import known_among, named_by
from domain.fields import BusinessDate, Command
from domain.measure import Stage as MeasureStage
from domain.measure.by_circular import CriticismCirculated
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, Target


class IssueCircular(Command):
    occurred_on = BusinessDate("印发日期")


@dataclass(frozen=True)
class CircularIssued:
    circular_number: CircularNumber
    measure_ground: str
    campaign_id: str | None
    criticisms: Annotated[tuple[str, ...], Fact("通报批评登记", reference="measure")]


def read_known(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """Whoever already bears one of the identity numbers."""
    return known_among(criticised_by(record))


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    number, draft = context.numbered("通"), latest(record)
    named, persons = named_by(criticised_by(record), context)
    ground = {"measure_ground": draft.measure_ground, "campaign_id": draft.campaign_id}
    criticisms = {
        context.new_id(f"measure {who.pop('person_number')}"): (
            CriticismCirculated(
                measure_number=f"{number}之{n}",
                measure="public_criticism",
                circular_id=record.id,
                **who,
                **ground,
            ),
        )
        for n, who in enumerate(named, 1)
    }
    issued = CircularIssued(circular_number=number, criticisms=tuple(criticisms), **ground)
    return Recordings((issued,), others=criticisms | persons)


STEP = Step(
    title="印发通报",
    command=IssueCircular,
    decide=decide,
    leads_to={CircularIssued: Stage.ISSUED, CriticismCirculated: MeasureStage.DONE},
    after=(Stage.APPROVED,),
    reads=read_known,
    series=Series("circular_number"),
    reserves=("circular_number",),
)
