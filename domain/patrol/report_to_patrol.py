"""报送巡察整改情况: what was done about the feedback is reported to whoever patrolled."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.patrol import Stage
from domain.step import Step, says


class ReportToPatrol(Command):
    occurred_on = BusinessDate("报送日期")
    patrol_report_document = DocumentNumber("整改报告文号", required=False)
    patrol_report = Text("整改情况报告")


@dataclass(frozen=True)
class PatrolReported:
    """Ends the period `patrol-rectification`."""

    patrol_report_document: str | None
    patrol_report: str


STEP = Step(
    title="报送巡察整改情况",
    command=ReportToPatrol,
    decide=says(PatrolReported),
    leads_to={PatrolReported: Stage.REPORTED},
    after=(Stage.FED_BACK,),
)
