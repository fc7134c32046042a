"""退回复查报告: the team has to look again (执纪规则 59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectAppealReport(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class AppealReportRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AppealReportRejected(command["reason"]))


STEP = Step(
    title="退回复查报告",
    command=RejectAppealReport,
    decide=decide,
    leads_to={AppealReportRejected: Stage.REVIEWING},
    after=(Stage.DECISION_PENDING,),
)
