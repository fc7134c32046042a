"""收回初核报告: it is not signed as it is, or nobody may answer it; it comes back (执纪规则 35)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class WithdrawVerificationReport(Command):
    occurred_on = BusinessDate("收回日期")
    reason = Text("收回理由")


@dataclass(frozen=True)
class VerificationReportWithdrawn:
    """The next report is signed by everybody anew."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(VerificationReportWithdrawn(command["reason"]))


STEP = Step(
    title="收回初核报告",
    command=WithdrawVerificationReport,
    decide=decide,
    leads_to={VerificationReportWithdrawn: Stage.VERIFYING},
    after=(Stage.VERIFICATION_REPORT_SIGNING, Stage.VERIFICATION_RESULT_PENDING),
    aside=True,
)
