"""报送: what a return says in a file to the unit above, and that unit in its receipt."""

from typing import Any

from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.figures import ACCEPTED, Figures, FrozenFigures
from domain.statistical_return.files import (
    RECEIPT_ACCEPTS,
    RECEIPT_SENDS_BACK,
    Receipt,
    ReturnFile,
)
from domain.statistical_return.findings import overrides
from domain.statistical_return.imported import IMPORTED, compiled_elsewhere
from domain.statistical_return.submit_return import SUBMITTED

SENT_BACK = "statistical_return.return_sent_back"
HANDS_IN = (SUBMITTED, IMPORTED, "statistical_return.restatement_withdrawn")
HANDED_IN = (Stage.SUBMITTED, Stage.SENT_BACK, Stage.ACCEPTED)
ANSWERED = (Stage.SENT_BACK, Stage.ACCEPTED)


def return_file(record: Record) -> ReturnFile | None:
    """What was handed in last; None where the figures have not left as they are, or came here."""
    submitted = record.last(SUBMITTED)
    if submitted is None or record.stage not in HANDED_IN or compiled_elsewhere(record):
        return None
    fact = record.fact
    compiled = Figures(
        fact("cut_off"), fact("rules_digest"), fact("figures"), fact("figures_digest")
    )
    return ReturnFile(
        unit=record.unit,
        span=fact("return_span"),
        version=submitted.event.return_version,
        compiled=compiled,
        overrides=overrides(record),
        submitted_on=submitted.occurred_on,
        digest=compiled.digest,
    )


def handed_in(record: Record) -> Any:
    """The event with the figures that lie with the unit above; None where none ever did. What is
    compiled anew lies there only when it has been submitted again.
    """
    latest = found = None
    for recorded in record:
        if isinstance(recorded.event, FrozenFigures):
            latest = recorded.event
        if recorded.kind in HANDS_IN:
            found = latest
    return found


def receipt(record: Record, county: str) -> Receipt | None:
    """What the unit above has answered; None where it has not."""
    answer = record.last(ACCEPTED, SENT_BACK)
    if answer is None or record.stage not in ANSWERED:
        return None
    accepted = answer.kind == ACCEPTED
    return Receipt(
        unit=record.unit,
        span=record.fact("return_span"),
        version=record.fact("return_version"),
        digest=record.fact("figures_digest"),
        verdict=RECEIPT_ACCEPTS if accepted else RECEIPT_SENDS_BACK,
        reason=(answer.event.accept_opinion or "") if accepted else answer.event.reason,
        remarks=() if accepted else answer.event.remarks,
        decided_on=answer.event.answered_on,
        county=county,
    )
