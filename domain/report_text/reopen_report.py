"""重新起草年度报告: what was adopted is written anew, its figures too (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.report_text import Stage
from domain.step import Step, says


class ReopenReport(Command):
    occurred_on = BusinessDate("重新起草日期")
    reason = Text("理由")


@dataclass(frozen=True)
class ReportReopened:
    reason: str


STEP = Step(
    title="重新起草年度报告",
    command=ReopenReport,
    decide=says(ReportReopened),
    leads_to={ReportReopened: Stage.DRAFTING},
    after=(Stage.ADOPTED,),
    aside=True,
)
