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
    VERIFYING = "verifying", "初核中"
    VERIFICATION_REPORT_SIGNING = "verification_report_signing", "初核报告待签名"
    VERIFICATION_RESULT_PENDING = "verification_result_pending", "初核结果待批"
    SHELVED = "shelved", "暂存待查"
    TRANSFER_PENDING = "transfer_pending", "移送待批"
    TRANSFERRED = "transferred", "已移送"
    WITH_PARTY_ORGANISATION = "with_party_organisation", "已移送党组织处理待回复"
    UNDER_CASE = "under_case", "已转立案程序"
    RETURN_PENDING = "return_pending", "退回信访待批"
    RETURNED = "returned", "已退回信访"
    MERGED = "merged", "已并入其他线索"
    CLOSED = "closed", "已了结"
    ARCHIVED = "archived", "已归档"


FINISHED = (Stage.TRANSFERRED, Stage.RETURNED, Stage.MERGED, Stage.CLOSED, Stage.ARCHIVED)
OPEN = tuple(stage for stage in Stage if stage not in FINISHED)

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
        "subject_marks",
        "campaign_id",
        "eight_rules",
        "eight_rules_kind",
        "problem_tags",
    ),
    person="person_id",
    finished=FINISHED,
)
