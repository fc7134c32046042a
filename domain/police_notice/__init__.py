"""公安机关通报（酒驾醉驾等）, one record for each person notified: until it is a clue or not."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节: what is received becomes a clue, or it is said why not."""

    RECEIVED = "received", "待研判"
    BECAME_CLUE = "became_clue", "已转为线索"
    CLOSED = "closed", "不作为线索"


KIND = Kind(
    "公安机关通报",
    Stage,
    number="police_notice_number",
    standing=("police_notice_number", "notice_kind"),
    caption="notice_person",
    finished=(Stage.BECAME_CLUE, Stage.CLOSED),
)
