"""报备撤销案件: a withdrawn supervisory case is reported up in 7 working days (监察条例 206)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordWithdrawalReport(Command):
    occurred_on = BusinessDate("报备日期")
    withdrawal_report_number = DocumentNumber("报备文号")
    late_reason = Text("超期原因", required=False, hint="超过期限才报备的必填")


@dataclass(frozen=True)
class WithdrawalReported:
    withdrawal_report_number: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "withdrawal-report", command["late_reason"], context)
    return here(WithdrawalReported(**as_said(command)))


def nothing_to_report(record: Record, context: Context) -> Refused | None:
    """Only supervisory cases are reported, and once."""
    if record.running("withdrawal-report"):
        return None
    sentence = "本件没有待报备的撤销案件事项。"
    return Refused("supervisory-withdrawal-reported-once", sentence, "stage")


STEP = Step(
    title="报备撤销案件",
    command=RecordWithdrawalReport,
    decide=decide,
    leads_to={WithdrawalReported: None},
    after=(Stage.WITHDRAWN,),
    closed_because=nothing_to_report,
)
