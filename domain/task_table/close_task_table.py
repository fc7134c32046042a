"""办结任务分解表: the year is over, no more tasks are given out by this table (本系统约定)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.task_table import Stage


class CloseTaskTable(Command):
    occurred_on = BusinessDate("办结日期")
    table_outcome = Text("完成情况")


@dataclass(frozen=True)
class TaskTableClosed:
    table_outcome: str


STEP = Step(
    title="办结任务分解表",
    command=CloseTaskTable,
    decide=says(TaskTableClosed),
    leads_to={TaskTableClosed: Stage.CLOSED},
    after=(Stage.IN_FORCE,),
    aside=True,  # it belongs to a season: no work list waits for it all year
)
