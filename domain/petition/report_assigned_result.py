"""报告交办件结果: what a higher level assigned is reported back to it (检控规则 21)."""

from dataclasses import dataclass
from typing import Any

from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.petition import Stage
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ReportAssignedResult(Command):
    occurred_on = BusinessDate("报告日期")
    result_report_number = DocumentNumber("报告文号")
    assigned_result = Text("办理结果")
    late_reason = Text("超期原因", required=False, hint="超过期限才报告的必填")


@dataclass(frozen=True)
class AssignedResultReported:
    result_report_number: str
    assigned_result: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "assigned-report", command["late_reason"], context)
    return here(AssignedResultReported(**as_said(command)))


def nothing_to_report(record: Record, context: Context) -> Refused | None:
    """Only what was assigned, and once."""
    if record.running("assigned-report"):
        return None
    sentence = "不是要求报告结果的交办件，或者已经报告。"
    return Refused("assigned-report", sentence, "stage")


STEP = Step(
    title="报告交办件结果",
    command=ReportAssignedResult,
    decide=decide,
    leads_to={AssignedResultReported: None},
    after=(
        Stage.HANDED_OVER,
        Stage.DECLINED,
        Stage.KEPT_ON_FILE,
        Stage.PASSED_ON,
        Stage.ANSWERED,
    ),
    closed_because=nothing_to_report,
)
