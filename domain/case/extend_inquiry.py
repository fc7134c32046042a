"""延长审查调查期限: where a limit runs, the body above or the one that filed may extend it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.calendar import add_months
from domain.case.inquiry import INQUIRING
from domain.fields import PUBLIC, BusinessDate, Command, Day, DocumentNumber, Text
from domain.record import Deadline, Record
from domain.rulebook import in_force
from domain.step import Context, Recordings, Refused, Step, as_said, here

PERIODS = ("party-inquiry", "supervisory-inquiry")


class ExtendInquiry(Command):
    occurred_on = BusinessDate("批准日期")
    extended_to = Day("延长至", secrecy=PUBLIC)
    extension_document = DocumentNumber("批准文号", hint="监委立案的由上一级监委批准")
    reason = Text("延长理由")


@dataclass(frozen=True)
class InquiryExtended:
    extended_to: date
    extension_document: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    until = command["extended_to"]
    for deadline in _running(record):
        latest = _latest(deadline, context)
        if until <= deadline.unshifted_on:
            sentence = f"期限已到{deadline.unshifted_on}，应延长至其后，请核对。"
            raise Refused("extension-moves-day-later", sentence, "stage")
        if latest is not None and until > latest:
            raise Refused(deadline.rule, f"最长只能延长至{latest}，请核对。")
    return here(InquiryExtended(**as_said(command)))


def _running(record: Record) -> list[Deadline]:
    return [deadline for id in PERIODS if (deadline := record.running(id))]


def _latest(deadline: Deadline, context: Context) -> date | None:
    """The last day there may be; none where the row names no most."""
    row = in_force(context.rulebook.deadlines[deadline.rule], deadline.started_on)
    return add_months(deadline.started_on, row.months_max) if row.months_max else None


def no_limit(record: Record, context: Context) -> Refused | None:
    """执纪规则 sets none for a Party case."""
    if _running(record):
        return None
    sentence = "本件没有正在计算的审查调查期限，不需要延长。"
    return Refused("inquiry-extended-while-limited", sentence, "stage")


STEP = Step(
    title="延长审查调查期限",
    command=ExtendInquiry,
    decide=decide,
    leads_to={InquiryExtended: None},
    after=INQUIRING,
    closed_because=no_limit,
    aside=True,
)
