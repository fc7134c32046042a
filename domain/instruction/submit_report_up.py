"""报送落实情况: what was done is reported to the organ that asked for it (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Line, Text
from domain.instruction import Stage
from domain.step import Step, says


class SubmitReportUp(Command):
    occurred_on = BusinessDate("报送日期")
    up_report_document = Line("报送文号", required=False)
    up_report = Text("报送内容")


@dataclass(frozen=True)
class UpReportSubmitted:
    up_report_document: str | None
    up_report: str


STEP = Step(
    title="报送落实情况",
    command=SubmitReportUp,
    decide=says(UpReportSubmitted),
    leads_to={UpReportSubmitted: Stage.REPORTED},
    after=(Stage.RECEIVED, Stage.SENT_BACK),
)
