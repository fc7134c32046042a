"""登记进展: how far the task has got at one of its dates (按时间节点, 本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.task import Stage


class RecordMilestone(Command):
    occurred_on = BusinessDate("节点日期")
    task_progress = Text("进展情况")


@dataclass(frozen=True)
class MilestoneRecorded:
    task_progress: str


STEP = Step(
    title="登记进展",
    command=RecordMilestone,
    decide=says(MilestoneRecorded),
    leads_to={MilestoneRecorded: None},
    after=(Stage.CONFIRMED, Stage.SUBMITTED, Stage.RETURNED),
    aside=True,
)
