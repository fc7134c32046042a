"""登记留置通知: the county detains; the township keeps the notice it was sent (监察法)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case import FILED
from domain.case.filing import SUPERVISORY
from domain.decide import DATES
from domain.fields import PUBLIC, BusinessDate, Command, Day, DocumentNumber
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordDetentionNotice(Command):
    occurred_on = BusinessDate("收到通知日期")
    detained_on = Day("采取留置措施日期", secrecy=PUBLIC)
    detention_notice_number = DocumentNumber("留置通知文号", hint="县监委的文号")


@dataclass(frozen=True)
class DetentionNoticeRecorded:
    detained_on: date
    detention_notice_number: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["detained_on"] > context.occurred_on:
        raise Refused(DATES, "采取留置措施日期不能晚于收到通知日期，请核对两个日期。")
    return here(DetentionNoticeRecorded(**as_said(command)))


def not_to_be_detained(record: Record, context: Context) -> Refused | None:
    """Only whom the county has filed against is detained, and once in a case."""
    if record.fact("case_track") not in SUPERVISORY:
        sentence = "留置只适用于监委立案的案件，请先登记县监委同时立案。"
        return Refused("detained-under-county-filing", sentence, "stage")
    if record.fact("detained_on") is not None:
        sentence = "本案的留置通知已登记，有误的请更正。"
        return Refused("detention-noted-once", sentence, "stage")
    return None


STEP = Step(
    title="登记留置通知",
    command=RecordDetentionNotice,
    decide=decide,
    leads_to={DetentionNoticeRecorded: None},
    after=FILED,
    closed_because=not_to_be_detained,
    aside=True,
)
