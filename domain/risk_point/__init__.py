"""廉政风险点: one record for each risk found at a post, until it is taken off the list."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A risk point stands until it is retired."""

    IN_FORCE = "in_force", "在列"
    RETIRED = "retired", "已销号"


KIND = Kind(
    "廉政风险点",
    Stage,
    number="risk_point_number",
    caption="risk_point_title",
    standing=("risk_point_number", "risk_level", "work_fields"),
    finished=(Stage.RETIRED,),
)
