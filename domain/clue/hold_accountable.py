"""登记问责: a form for organisations or one for persons, never the other's (问责条例 8)."""

from dataclasses import dataclass
from typing import Any

from domain.clue.record_organisational_handling import WITH_A_RESULT
from domain.clue.results import form_after
from domain.handling import AccountabilityFacts, HoldAccountable, must_fit_subject
from domain.record import Record
from domain.results import Form
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class HeldAccountable(AccountabilityFacts):
    form: Form


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit_subject(command["accountability_form"], record)
    form = form_after(record, context.occurred_on, command["accountability_form"])
    return here(HeldAccountable(**as_said(command), form=form))


STEP = Step(
    title="登记问责",
    command=HoldAccountable,
    decide=decide,
    leads_to={HeldAccountable: None},
    after=WITH_A_RESULT,
    aside=True,
)
