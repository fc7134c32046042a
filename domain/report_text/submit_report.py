"""提请审定: the report is written and goes to the secretary (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.report_text import Stage
from domain.step import Step, says


class SubmitReport(Command):
    occurred_on = BusinessDate("提请日期")
    report_note = Text("说明", required=False)


@dataclass(frozen=True)
class ReportSubmitted:
    report_note: str | None


STEP = Step(
    title="提请审定年度报告",
    command=SubmitReport,
    decide=says(ReportSubmitted),
    leads_to={ReportSubmitted: Stage.SUBMITTED},
    after=(Stage.DRAFTING,),
)
