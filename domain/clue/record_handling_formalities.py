"""登记组织处理手续: posts, pay and papers follow the decision within a month (组织处理 10)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.handling import (
    FormalitiesFacts,
    RecordHandlingFormalities,
    must_explain_formalities,
    no_formalities_due,
)
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


@dataclass(frozen=True)
class HandlingFormalitiesRecorded(FormalitiesFacts):
    """Ends the period `clue-handling-formalities`."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain_formalities(record, command["late_reason"], context)
    return here(HandlingFormalitiesRecorded(**as_said(command)))


STEP = Step(
    title="登记组织处理手续",
    command=RecordHandlingFormalities,
    decide=decide,
    leads_to={HandlingFormalitiesRecorded: None},
    after=tuple(Stage),
    closed_because=no_formalities_due,
    aside=True,
)
