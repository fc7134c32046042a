"""申诉, one record for each: from receipt to the day all concerned have been told the outcome."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 执纪规则 59 and 监察条例 210-212 order them."""

    RECEIVED = "received", "已收申诉待受理"
    DECLINED = "declined", "不予受理"
    ACCEPTED = "accepted", "已受理待组成复查组"
    REVIEWING = "reviewing", "复查中"
    DECISION_PENDING = "decision_pending", "复查结果待决定"
    DECIDED = "decided", "已决定待送达"
    NOTIFIED = "notified", "已送达办结"


OPEN = tuple(stage for stage in Stage if stage not in (Stage.DECLINED, Stage.NOTIFIED))

KIND = Kind(
    "申诉",
    Stage,
    number="appeal_number",
    standing=("appeal_number", "appeal_track", "rank", "person_category", "political_status"),
    person="person_id",
    finished=(Stage.DECLINED, Stage.NOTIFIED),
)
