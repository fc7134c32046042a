"""信访举报, one record for each item received: from receipt to the answer given."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 检控规则 ch. 2-5 orders them."""

    RECEIVED = "received", "已收件待登记"
    FORWARDED_UP = "forwarded_up", "已密封上报"
    REGISTERED = "registered", "已登记待受理"
    ACCEPTED = "accepted", "已受理"
    DECLINED = "declined", "不予受理"
    KEPT_ON_FILE = "kept_on_file", "重复件已归存"
    PASSED_ON = "passed_on", "已转送"
    HAND_OVER_PENDING = "hand_over_pending", "移送待批"
    HANDED_OVER = "handed_over", "已移送办理"
    ANSWERED = "answered", "已反馈办结"


# 检控规则 15: of what is or may be for a higher level nothing but its receipt is kept here.
UNREAD = (Stage.RECEIVED, Stage.FORWARDED_UP)
READABLE = tuple(stage for stage in Stage if stage not in UNREAD)

KIND = Kind(
    "信访举报",
    Stage,
    number="receipt_number",
    standing=(
        "receipt_number",
        "petition_channel",
        "petition_class",
        "name_status",
        "joint_kind",
        "accused_rank",
        "allegations",
        "problem_source",
        "work_fields",
        "problem_tags",
    ),
    finished=(
        Stage.FORWARDED_UP,
        Stage.DECLINED,
        Stage.KEPT_ON_FILE,
        Stage.PASSED_ON,
        Stage.ANSWERED,
    ),
    unread=UNREAD,
)
