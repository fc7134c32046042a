"""登记组织处理: the Party committee decided on the commission's proposal (组织处理 3, 10, 11)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.results import form_after
from domain.handling import HandlingFacts, RecordOrganisationalHandling
from domain.record import Record
from domain.results import Form
from domain.step import Context, Recordings, Step, as_said, here

WITH_A_RESULT = (
    Stage.VERIFICATION_RESULT_PENDING,
    Stage.WITH_PARTY_ORGANISATION,
    Stage.CLOSED,
)


@dataclass(frozen=True)
class OrganisationalHandlingDecided(HandlingFacts):
    form: Form


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    form = form_after(record, context.occurred_on, command["organisational_handling"])
    return here(OrganisationalHandlingDecided(**as_said(command), form=form))


STEP = Step(
    title="登记组织处理",
    command=RecordOrganisationalHandling,
    decide=decide,
    leads_to={OrganisationalHandlingDecided: None},
    after=WITH_A_RESULT,
    aside=True,
)
