"""登记组织处理: the Party committee decides, on the commission's proposal (组织处理 6, 8)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.handling import HandlingFacts, RecordOrganisationalHandling
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class OrganisationalHandlingDecided(HandlingFacts):
    """Starts `case-handling-formalities`; a suspension starts `case-suspension` too."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(OrganisationalHandlingDecided(**as_said(command)))


STEP = Step(
    title="登记组织处理",
    command=RecordOrganisationalHandling,
    decide=decide,
    leads_to={OrganisationalHandlingDecided: None},
    after=EVER_FILED,
    aside=True,
)
