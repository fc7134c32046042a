"""巡察反馈问题, one record for each: done, basically done and carried on, or not done yet."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: how far a problem has been put right is what somebody else has found."""

    LISTED = "listed", "整改中"
    REPORTED = "reported", "已报整改待认定"
    CONTINUED = "continued", "基本完成持续整改"
    FIXED = "fixed", "已完成整改"


KIND = Kind(
    "巡察反馈问题",
    Stage,
    number="patrol_problem_number",
    caption="patrol_problem_text",
    standing=("patrol_problem_number", "patrol_id", "responsible_unit", "work_fields"),
    finished=(Stage.FIXED,),
)
