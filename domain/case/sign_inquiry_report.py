"""签署审查调查报告: every member of the team signs; with the last one it is done (执纪规则 51)."""

from dataclasses import dataclass
from typing import Any, ClassVar

from domain.case import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, here

REPORT, SIGNED = "case.inquiry_report_submitted", "case.inquiry_report_signed"


class SignInquiryReport(Answer):
    occurred_on = BusinessDate("签名日期")
    differing_view = Text("不同意见", required=False)


@dataclass(frozen=True)
class InquiryReportSigned:
    differing_view: str | None


@dataclass(frozen=True)
class InquiryReportCompleted:
    """Recorded beside the last signature."""

    TITLE: ClassVar[str] = "审查调查报告签署完毕"


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    signed = InquiryReportSigned(command["differing_view"])
    if set(record.fact("team")) - _signers(record) - {context.actor}:
        return here(signed)
    return here(signed, InquiryReportCompleted())


def _signers(record: Record) -> set[str]:
    """Who submitted the report that stands, and who has signed it since."""
    report = record.last(REPORT)
    return {
        recorded.actor
        for recorded in record
        if recorded is report
        or (recorded.kind == SIGNED and report and recorded.decides_on == report.version)
    }


def already_signed(record: Record, context: Context) -> Refused | None:
    """A member signs once."""
    if context.actor not in _signers(record):
        return None
    return Refused("inquiry-report-signed-once", "您已签署这份报告，请等待其他成员签名。", "stage")


STEP = Step(
    title="签署审查调查报告",
    command=SignInquiryReport,
    decide=decide,
    leads_to={InquiryReportSigned: None, InquiryReportCompleted: Stage.TRANSFER_PENDING},
    after=(Stage.REPORT_SIGNING,),
    closed_because=already_signed,
)
