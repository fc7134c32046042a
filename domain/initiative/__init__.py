"""专项部署, one record for each initiative from above (一改两为): what was asked, what was done."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: it goes on until it is summed up."""

    OPEN = "open", "落实中"
    CLOSED = "closed", "已总结"


KIND = Kind(
    "专项部署",
    Stage,
    number="initiative_number",
    standing=("initiative_number",),
    caption="initiative_title",
    finished=(Stage.CLOSED,),
)
