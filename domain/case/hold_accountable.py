"""登记问责: an organisation or a leading cadre is held accountable (问责条例 8)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.handling import AccountabilityFacts, HoldAccountable, must_fit_subject
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class HeldAccountable(AccountabilityFacts):
    """Starts the month in which an appeal can be lodged."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit_subject(command["accountability_form"], record)
    return here(HeldAccountable(**as_said(command)))


STEP = Step(
    title="登记问责",
    command=HoldAccountable,
    decide=decide,
    leads_to={HeldAccountable: None},
    after=EVER_FILED,
    aside=True,
)
