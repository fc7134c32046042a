"""登记涉案财物: what is handed in or taken before there is a case, or without (执纪规则 34, 47)."""

from dataclasses import dataclass

from domain.clue import Stage
from domain.property import PropertyFacts, RecordProperty
from domain.step import Step, says

INQUIRED = (
    Stage.TALK_PLANNED,
    Stage.AWAITING_REPLY,
    Stage.TALK_DONE,
    Stage.TALK_RESULT_PENDING,
    Stage.VERIFYING,
    Stage.VERIFICATION_REPORT_SIGNING,
    Stage.VERIFICATION_RESULT_PENDING,
    Stage.WITH_PARTY_ORGANISATION,
    Stage.CLOSED,  # gains are given back after the measure that orders it
)


@dataclass(frozen=True)
class PropertyRecorded(PropertyFacts):
    """Once a case is opened, what comes after is recorded on it."""


STEP = Step(
    title="登记涉案财物",
    command=RecordProperty,
    decide=says(PropertyRecorded),
    leads_to={PropertyRecorded: None},
    after=INQUIRED,
    aside=True,
)
