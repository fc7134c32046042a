"""登记不予政务处分: the county imposes none in a case filed on both tracks (政务处分法 12, 44)."""

from dataclasses import dataclass
from typing import Any

from domain.case.archiving import without_admin_outcome
from domain.case.record_admin_sanction import FROM_REVIEW
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordNoAdminSanction(Command):
    occurred_on = BusinessDate("决定日期")
    county_document = DocumentNumber("县监委决定文号")
    reason = Text("不予政务处分的理由")


@dataclass(frozen=True)
class NoAdminSanctionRecorded:
    county_document: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(NoAdminSanctionRecorded(**as_said(command)))


def not_awaited(record: Record, context: Context) -> Refused | None:
    """One outcome for each track."""
    if without_admin_outcome(record):
        return None
    sentence = "本案不是纪委监委同时立案，或者已登记政务处分结果，不需要登记。"
    return Refused("both-tracks-have-an-outcome", sentence, "stage")


STEP = Step(
    title="登记不予政务处分",
    command=RecordNoAdminSanction,
    decide=decide,
    leads_to={NoAdminSanctionRecorded: None},
    after=FROM_REVIEW,
    closed_because=not_awaited,
    aside=True,
)
