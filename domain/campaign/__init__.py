"""专项整治, one record for each campaign: its plan, fields, measures, and how it ended."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as the plan of a campaign has them."""

    OPEN = "open", "整治中"
    CLOSED = "closed", "已结束"


KIND = Kind(
    "专项整治",
    Stage,
    number="campaign_number",
    standing=("campaign_number", "initiative_id"),
    caption="campaign_title",
    finished=(Stage.CLOSED,),
)
