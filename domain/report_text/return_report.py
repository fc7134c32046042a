"""退回年度报告: the secretary wants it written otherwise (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.report_text import Stage
from domain.step import Answer, Step, says


class ReturnReport(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class ReportReturned:
    reason: str


STEP = Step(
    title="退回年度报告",
    command=ReturnReport,
    decide=says(ReportReturned),
    leads_to={ReportReturned: Stage.DRAFTING},
    after=(Stage.SUBMITTED,),
)
