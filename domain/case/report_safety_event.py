"""上报安全事件: level by level to the top, within 24 hours (执纪规则 70)."""

from dataclasses import dataclass
from typing import Any

from domain.case import EVER_FILED
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ReportSafetyEvent(Command):
    occurred_on = BusinessDate("上报日期")
    safety_event_reported_to = Line("报告机关")
    late_reason = Text("超期原因", required=False, hint="超过24小时才上报的必填")


@dataclass(frozen=True)
class SafetyEventReported:
    safety_event_reported_to: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "safety-event-report", command["late_reason"], context)
    return here(SafetyEventReported(**as_said(command)))


def nothing_to_report(record: Record, context: Context) -> Refused | None:
    """There must be an event not yet reported."""
    if record.running("safety-event-report"):
        return None
    sentence = "没有待上报的安全事件，请先登记事件。"
    return Refused("safety-event-reported-once", sentence, "stage")


STEP = Step(
    title="上报安全事件",
    command=ReportSafetyEvent,
    decide=decide,
    leads_to={SafetyEventReported: None},
    after=EVER_FILED,
    closed_because=nothing_to_report,
)
