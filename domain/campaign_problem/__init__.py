"""专项整治问题, one record for each problem a campaign's plan lists: until it is put right."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 整改销号 goes."""

    LISTED = "listed", "整改中"
    REPORTED = "reported", "整改待验收"
    FIXED = "fixed", "已整改销号"


KIND = Kind(
    "专项整治问题",
    Stage,
    number="campaign_problem_number",
    standing=("campaign_problem_number", "campaign_id", "responsible_unit", "work_fields"),
    caption="campaign_problem_text",
    finished=(Stage.FIXED,),
)
