"""问题线索, one record for each person a clue names: from registration to its outcome."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 执纪规则 ch. 4-5 orders them."""

    REGISTERED = "registered", "已登记待分办"
    DISTRIBUTION_PENDING = "distribution_pending", "分办待批"
    ASSIGNED = "assigned", "已分办待签收"
    ASSESSING = "assessing", "研判中"
    DISPOSITION_PENDING = "disposition_pending", "处置待批"
    TALK_PLANNED = "talk_planned", "谈话函询待实施"
    AWAITING_REPLY = "awaiting_reply", "函询待回复"
    TALK_DONE = "talk_done", "谈话函询待报告"
    TALK_RESULT_PENDING = "talk_result_pending", "谈话函询结果待批"
    VERIFICATION_ORDERED = "verification_ordered", "转初核待报方案"
    VERIFICATION_PLAN_PENDING = "verification_plan_pending", "初核方案待批"
    VERIFICATION_PLANNED = "verification_planned", "初核待启动"
    SHELVED = "shelved", "暂存待查"
    CLOSED = "closed", "已了结"


OPEN = tuple(stage for stage in Stage if stage is not Stage.CLOSED)

KIND = Kind(
    "问题线索",
    Stage,
    number="clue_number",
    standing=(
        "clue_number",
        "source",
        "disciplines",
        "rank",
        "management_authority",
        "person_category",
        "political_status",
    ),
    person="person_id",
    finished=(Stage.CLOSED,),
)
