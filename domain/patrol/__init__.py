"""巡察, one record for each patrol the place receives: teams, feedback, putting right."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as the work regulations on patrols order them: patrolled, fed back, put right."""

    UNDER_WAY = "under_way", "巡察中待反馈"
    FED_BACK = "fed_back", "已反馈整改中"
    REPORTED = "reported", "已报整改情况"
    CLOSED = "closed", "已办结"


KIND = Kind(
    "巡察",
    Stage,
    number="patrol_number",
    caption="patrol_title",
    standing=("patrol_number", "patrol_kind"),
    finished=(Stage.CLOSED,),
)
