"""移交任务: another unit or person now answers for the task; its last day stays (本系统约定)."""

from dataclasses import dataclass

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Line, Reference, Text
from domain.step import Step, says
from domain.task import UNDER_WAY


class HandOverTask(Command):
    occurred_on = BusinessDate("移交日期")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    hand_over_note = Text("交接说明")


@dataclass(frozen=True)
class TaskHandedOver:
    responsible_unit: str
    responsible_person: str
    hand_over_note: str


STEP = Step(
    title="移交任务",
    command=HandOverTask,
    decide=says(TaskHandedOver),
    leads_to={TaskHandedOver: None},
    after=UNDER_WAY,
    aside=True,
)
