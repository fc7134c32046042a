"""一岗双责清单: what one leader is to do in a year for clean government, beside the post itself."""

from domain.record import Kind, Stages


class Stage(Stages):
    """It is in force for its year."""

    IN_FORCE = "in_force", "执行中"
    CONCLUDED = "concluded", "已总结"


KIND = Kind(
    "一岗双责清单",
    Stage,
    number="duty_list_number",
    standing=("duty_year",),
    caption="responsible_person",
    finished=(Stage.CONCLUDED,),
)
