"""审定年度报告: the secretary adopts it; its figures stay as known then (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.report_text import Stage
from domain.step import Answer, Step, says


class AdoptReport(Answer):
    occurred_on = BusinessDate("审定日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ReportAdopted:
    approval_opinion: str | None


STEP = Step(
    title="审定年度报告",
    command=AdoptReport,
    decide=says(ReportAdopted),
    leads_to={ReportAdopted: Stage.ADOPTED},
    after=(Stage.SUBMITTED,),
)
