"""防控措施: one record for each measure against one or several risk points."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A measure is in force until it is retired."""

    IN_FORCE = "in_force", "执行中"
    RETIRED = "retired", "已停止执行"


KIND = Kind(
    "防控措施",
    Stage,
    number="control_measure_number",
    caption="control_text",
    standing=("control_measure_number", "responsible_unit"),
    finished=(Stage.RETIRED,),
)
