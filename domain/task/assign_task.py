"""交办责任任务: an item of the task table goes to a unit and a person, by a day (主体责任规定)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PUBLIC
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here
from domain.task import Stage
from domain.task.milestones import Milestone, must_lie_on_the_way
from domain.task.task_form import AssignTask


@dataclass(frozen=True)
class TaskAssigned:
    task_number: Annotated[str, Fact("任务编号", PUBLIC)]
    task_table_id: str
    task_clause: str
    task_text: str
    task_class: str
    material_form: str
    responsible_unit: str
    responsible_person: str
    task_goal: str | None
    due_on: date
    milestones: tuple[Milestone, ...] | None = None


def read_table(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The table the task is an item of."""
    return {"table": Target(record=command["task_table_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    table = context.reads["table"]
    # What was given out while the table was in force may be corrected after it was closed.
    stages = ("in_force",) if context.restating is None else ("in_force", "closed")
    if table is None or table.kind != "task_table" or table.stage not in stages:
        raise Refused("task-of-table-in-force", "请选择一份执行中的任务分解表。")
    must_lie_on_the_way(command["milestones"] or (), context.occurred_on, command["due_on"])
    return here(TaskAssigned(context.numbered("任"), **as_said(command)))


STEP = Step(
    title="交办责任任务",
    command=AssignTask,
    decide=decide,
    leads_to={TaskAssigned: Stage.ASSIGNED},
    reads=read_table,
    series=Series("task_number"),
    reserves=("task_number",),
)
