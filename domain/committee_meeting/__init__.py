"""党委会专题研究: the Party committee has one field of its responsibility on the agenda."""

from domain.record import Kind, Stages


class Stage(Stages):
    """The meeting was held; what came of it is noted beside."""

    RECORDED = "recorded", "已登记"


KIND = Kind(
    "党委会专题研究",
    Stage,
    number="committee_meeting_number",
    standing=("meeting_topic",),
    caption="meeting_topic",
    finished=(Stage.RECORDED,),
)
