"""值守表: who is to be where on which day, who signed in, who was found missing."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: it is kept until its days are over."""

    PUBLISHED = "published", "执行中"
    CLOSED = "closed", "已归档"


KIND = Kind(
    "值守表",
    Stage,
    number="roster_number",
    caption="roster_kind",
    standing=("roster_number", "roster_kind"),
    finished=(Stage.CLOSED,),
)
