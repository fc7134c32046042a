"""登记落实情况: what became of what the meeting decided (本系统约定)."""

from dataclasses import dataclass

from domain.committee_meeting import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class RecordFollowUp(Command):
    occurred_on = BusinessDate("登记日期")
    decision_progress = Text("议定事项落实情况")


@dataclass(frozen=True)
class FollowUpRecorded:
    decision_progress: str


STEP = Step(
    title="登记落实情况",
    command=RecordFollowUp,
    decide=says(FollowUpRecorded),
    leads_to={FollowUpRecorded: None},
    after=(Stage.RECORDED,),
    aside=True,
)
