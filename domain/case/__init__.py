"""案件, one record for each person under a case: from the proposal to file it to its archive."""

from domain.record import Kind, Stages


class Stage(Stages):
    """环节, as 执纪规则 ch. 6-9, 批准权限 and 处分条例 ch. 5 order them."""

    FILING_PROPOSED = "filing_proposed", "拟立案待呈批"
    FILING_PENDING = "filing_pending", "立案待批"
    NOT_FILED = "not_filed", "不予立案"
    FILED = "filed", "已立案待宣布"
    INVESTIGATING = "investigating", "审查调查中"
    WITHDRAWAL_PENDING = "withdrawal_pending", "销案待批"
    WITHDRAWN = "withdrawn", "已销案"
    FACTS_MET = "facts_met", "事实见面后待报告"
    REPORT_SIGNING = "report_signing", "审查报告待签名"
    TRANSFER_PENDING = "transfer_pending", "移送审理待批"
    IN_REVIEW_INTAKE = "in_review_intake", "待审理受理"
    IN_REVIEW = "in_review", "审理中"
    SUPPLEMENTING = "supplementing", "退回补证中"
    REVIEW_REPORTED = "review_reported", "审理报告待送核"
    COUNTY_CHECKING = "county_checking", "县纪委核审中"
    BRANCH_PENDING = "branch_pending", "待支部大会讨论"
    BRANCH_RESOLVED = "branch_resolved", "待纪委全体会议审议"
    PARTY_COMMITTEE_PENDING = "party_committee_pending", "待党委会议审议"
    COUNTY_REQUEST_PENDING = "county_request_pending", "待报县批准"
    COUNTY_DECIDING = "county_deciding", "县纪委审批中"
    DECIDED = "decided", "已决定待发文"
    ANNOUNCING = "announcing", "待宣布"
    EXECUTING = "executing", "执行中"
    EXECUTED = "executed", "执行完毕待归档"
    CLOSED_NO_SANCTION = "closed_no_sanction", "不予处分办结"
    ARCHIVED = "archived", "已归档"


NOT_UNDER_CASE = (Stage.FILING_PROPOSED, Stage.FILING_PENDING, Stage.NOT_FILED)
CLOSED = (Stage.NOT_FILED, Stage.WITHDRAWN, Stage.CLOSED_NO_SANCTION, Stage.ARCHIVED)
OPEN = tuple(stage for stage in Stage if stage not in CLOSED)  # something more is expected
FILED = tuple(stage for stage in OPEN if stage not in NOT_UNDER_CASE)  # 立案后、办结前
EVER_FILED = tuple(stage for stage in Stage if stage not in NOT_UNDER_CASE)  # 办结以后也在内
DECIDED = (Stage.DECIDED, Stage.ANNOUNCING, Stage.EXECUTING, Stage.EXECUTED, Stage.ARCHIVED)
UNDECIDED = tuple(stage for stage in FILED if stage not in DECIDED)  # 立案后、决定前

KIND = Kind(
    "案件",
    Stage,
    number="case_number",
    standing=(
        "case_number",
        "clue_number",
        "source",
        "disciplines",
        "rank",
        "management_authority",
        "person_category",
        "political_status",
        "subject_marks",
        "case_track",
        "case_type",
        "eight_rules",
        "is_accountability",
        "campaign_id",
        "eight_rules_kind",
        "problem_tags",
        "amount_involved",
    ),
    person="person_id",
    finished=CLOSED,
)
