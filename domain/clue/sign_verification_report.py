"""签署初核报告: each member for themselves; with the last one the report goes up (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.verification import VerificationReportCompleted, unsigned
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class SignVerificationReport(Command):
    occurred_on = BusinessDate("签名日期")
    signing_note = Text("不同意见", required=False, hint="与报告意见不同的写明")


@dataclass(frozen=True)
class VerificationReportSigned:
    signing_note: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    signed = VerificationReportSigned(command["signing_note"])
    if unsigned(record) - {context.actor}:
        return here(signed)
    return here(signed, VerificationReportCompleted())


def already_signed(record: Record, context: Context) -> Refused | None:
    """A member signs a report once."""
    if context.actor in unsigned(record):
        return None
    sentence = "您已签名，请等待核查组其他成员签名。"
    return Refused("clue.sign_verification_report", sentence, "stage")


STEP = Step(
    title="签署初核报告",
    command=SignVerificationReport,
    decide=decide,
    leads_to={
        VerificationReportSigned: None,
        VerificationReportCompleted: Stage.VERIFICATION_RESULT_PENDING,
    },
    after=(Stage.VERIFICATION_REPORT_SIGNING,),
    closed_because=already_signed,
)
