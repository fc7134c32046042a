"""登记涉案财物: each piece or sum by itself (执纪规则 47)."""

from dataclasses import dataclass

from domain.case import FILED
from domain.property import PropertyFacts, RecordProperty
from domain.step import Step, says


@dataclass(frozen=True)
class PropertyRecorded(PropertyFacts):
    """The inquiry report states the sums of these."""


STEP = Step(
    title="登记涉案财物",
    command=RecordProperty,
    decide=says(PropertyRecorded),
    leads_to={PropertyRecorded: None},
    after=FILED,
    aside=True,
)
