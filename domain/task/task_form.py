"""The form by which an item of the task table is given out."""

from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    Day,
    Line,
    Pasted,
    Reference,
    Text,
)
from domain.task.milestones import MilestoneRow


class AssignTask(Command):
    occurred_on = BusinessDate("交办日期")
    task_table_id = Reference("任务分解表", kind="task_table", secrecy=PUBLIC)
    task_clause = Line("条目", max_length=50, hint="任务分解表中的序号，如 一（三）")
    task_text = Text("任务内容")
    task_class = Choice("任务类别", CODES["task_class"], secrecy=PUBLIC)
    material_form = Choice("材料形式", CODES["material_form"], secrecy=PUBLIC)
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    task_goal = Text("目标要求", required=False)
    due_on = Day("完成期限", secrecy=PUBLIC)
    milestones = Pasted("时间节点", MilestoneRow, required=False, maximum=20)
