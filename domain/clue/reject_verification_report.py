"""退回初核报告: the team goes on verifying and signs its next report anew (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectVerificationReport(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class VerificationReportRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerificationReportRejected(command["reason"]))


STEP = Step(
    title="退回初核报告",
    command=RejectVerificationReport,
    decide=decide,
    leads_to={VerificationReportRejected: Stage.VERIFYING},
    after=(Stage.VERIFICATION_RESULT_PENDING,),
)
