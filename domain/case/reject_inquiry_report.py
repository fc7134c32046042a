"""退回审查调查报告: the inquiry goes on; facts are met and signed anew (执纪规则 51, 52)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectInquiryReport(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class InquiryReportRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InquiryReportRejected(command["reason"]))


STEP = Step(
    title="退回审查调查报告",
    command=RejectInquiryReport,
    decide=decide,
    leads_to={InquiryReportRejected: Stage.INVESTIGATING},
    after=(Stage.REPORT_SIGNING, Stage.TRANSFER_PENDING),
)
