"""廉政教育活动: a session of study, a case, a film or a class, from its plan to the make-up."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: planned, held, and made up by whoever was absent."""

    PLANNED = "planned", "已计划待开展"
    HELD = "held", "已开展"
    MAKE_UP = "make_up", "待补课"
    CLOSED = "closed", "已办结"
    CANCELLED = "cancelled", "已取消"


KIND = Kind(
    "廉政教育活动",
    Stage,
    number="education_number",
    caption="session_title",
    standing=("education_number", "session_kind", "duty_list_id", "initiative_id"),
    finished=(Stage.HELD, Stage.CLOSED, Stage.CANCELLED),
)
