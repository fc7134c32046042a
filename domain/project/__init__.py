"""重点项目（资金）: one record for each project or batch of funds that supervision watches."""

from domain.record import Kind, Stages


class Stage(Stages):
    """A project is watched until it is closed; checks refer to it."""

    WATCHED = "watched", "监督中"
    CLOSED = "closed", "已结项"


KIND = Kind(
    "重点项目",
    Stage,
    number="project_number",
    caption="project_title",
    standing=("project_number", "work_fields", "responsible_unit"),
    finished=(Stage.CLOSED,),
)
