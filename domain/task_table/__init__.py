"""《党风廉政建设和反腐败主要工作任务分解表》: the year's tasks, parted among units and persons."""

from domain.record import Kind, Stages


class Stage(Stages):
    """It is in force, in whatever version, until the year's work is done."""

    IN_FORCE = "in_force", "执行中"
    CLOSED = "closed", "已办结"


KIND = Kind(
    "任务分解表",
    Stage,
    number="table_number",
    standing=("table_year",),
    caption="table_title",
    finished=(Stage.CLOSED,),
)
