"""岗位职责排查: one record for each post whose duties and powers were looked through for risks."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A post is on the register from its review until it is abolished."""

    REVIEWED = "reviewed", "已排查在册"
    ABOLISHED = "abolished", "岗位已撤销"


# Nothing waits at a reviewed post but the day of its next review, which is watched as a period.
KIND = Kind(
    "岗位",
    Stage,
    number="post_number",
    caption="post_title",
    standing=("post_number", "responsible_unit"),
    finished=(Stage.REVIEWED, Stage.ABOLISHED),
)
