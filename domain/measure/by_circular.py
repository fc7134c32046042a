"""通报批评: how a circular that names somebody opens their record here, already carried out."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from domain.fields import PUBLIC
from domain.measure.ground import MeasureNumber, Subject
from domain.step import Fact


@dataclass(frozen=True)
class CriticismCirculated:
    """One person named in a circular; the circular says for what."""

    TITLE: ClassVar[str] = "印发通报批评"
    measure_number: MeasureNumber
    person_id: Subject
    unit_and_post: str
    rank: str
    political_status: str
    measure: str
    measure_ground: str
    campaign_id: str | None
    circular_id: Annotated[str, Fact("通报", PUBLIC, reference="circular")]
