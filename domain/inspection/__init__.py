"""监督检查, one record for each occasion: its theme, its team, the units it went to."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: held, then summed up."""

    HELD = "held", "已开展待办结"
    CLOSED = "closed", "已办结"


KIND = Kind(
    "监督检查",
    Stage,
    number="inspection_number",
    caption="inspection_theme",
    standing=("inspection_number", "inspection_theme", "inspection_mode", "campaign_id"),
    finished=(Stage.CLOSED,),
)
