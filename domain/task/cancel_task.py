"""撤销任务: what was asked for is no longer asked for (本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.task import UNDER_WAY, Stage


class CancelTask(Command):
    occurred_on = BusinessDate("撤销日期")
    reason = Text("撤销理由")


@dataclass(frozen=True)
class TaskCancelled:
    reason: str


STEP = Step(
    title="撤销任务",
    command=CancelTask,
    decide=says(TaskCancelled),
    leads_to={TaskCancelled: Stage.CANCELLED},
    after=UNDER_WAY,
    aside=True,
)
