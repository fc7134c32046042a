"""Named histories of risk prevention, built like those of clues."""

from typing import Any

from tests.histories import HOUSE, World

UNIT = HOUSE.told[0].events[0].record
REVIEW_DUE = "2027-03-02"
POST = {
    "responsible_unit": UNIT,
    "post_title": "镇财政所出纳",
    "responsible_person": "李某",
    "post_duties": "办理现金和银行结算",
    "review_due_on": REVIEW_DUE,
}
POWERS = {"post_powers": "支付核对\n备用金保管"}
RE_REVIEWED = {"post_finding": "职责没有变化", "review_due_on": "2028-03-02"}
RISK = {
    "risk_point_title": "付款无人复核",
    "risk_category": "process",
    "risk_manifestation": "一人办理付款全程",
    "risk_level": "high",
    "work_fields": ["award_funds"],
    "review_due_on": REVIEW_DUE,
}
MEASURE = {
    "control_text": "付款由两人复核",
    "responsible_unit": UNIT,
    "responsible_person": "李某",
    "review_due_on": REVIEW_DUE,
}
REVIEW = {
    "control_carried_out": True,
    "control_finding": "抽查十笔，均有复核",
    "review_due_on": "2028-03-02",
}
PROJECT = {
    "project_title": "某村道路硬化工程",
    "work_fields": ["bidding"],
    "responsible_unit": UNIT,
    "project_amount": "380000",
    "project_funds": "第一批奖补资金",
}
RULE = {
    "rule_title": "某镇公务接待管理制度",
    "rule_text": "第一条 接待凭公函。",
    "rule_document": "某政〔2026〕5号",
    "urged_by_commission": True,
}
REVISION = {
    "rule_text": "第一条 接待凭公函，先审批。",
    "rule_document": "某政〔2026〕9号",
    "urged_by_commission": True,
}
RECEPTION = {
    "approval_letter": "某函〔2026〕3号",
    "guest_unit": "邻镇政府",
    "guest_count": 6,
    "host_count": 2,
    "meal_standard": "工作餐每人40元",
    "reception_cost": "320.00",
    "reception_payer": "镇财政所转账",
}
CHECK = {"reception_finding": "有公函，陪同人数和费用合规", "reception_irregular": False}


def identified(**risk: Any) -> World:
    """A risk point found at the post two days after the post was reviewed."""
    said = RISK | {"post_id": POST_REVIEWED.subject} | risk
    return POST_REVIEWED.did("handler", "risk_point.identify_risk_point", "2026-03-04", **said)


def adopted(**rule: Any) -> World:
    """A rule adopted on Monday, 2 March."""
    return HOUSE.did("handler", "rule_text.adopt_rule", "2026-03-02", **RULE | rule)


POST_REVIEWED = HOUSE.did("handler", "post.review_post", "2026-03-02", **POST)
POWERS_LISTED = POST_REVIEWED.did("handler", "list_powers", "2026-03-03", **POWERS)
POST_ABOLISHED = POWERS_LISTED.did("handler", "abolish_post", "2026-06-01", reason="机构改革")

IDENTIFIED = identified()
RATED_LOW = IDENTIFIED.did(
    "handler", "rate_risk_point", "2026-05-06", risk_level="low", reason="已上线系统"
)
RISK_RETIRED = IDENTIFIED.did("handler", "retire_risk_point", "2026-06-01", reason="业务取消")

ADOPTED = IDENTIFIED.did(
    "handler",
    "control_measure.adopt_control_measure",
    "2026-03-05",
    **MEASURE,
    risk_point_ids=[IDENTIFIED.subject],
)
MEASURE_RETIRED = ADOPTED.did("handler", "retire_control_measure", "2026-06-01", reason="已改办法")

WATCHED = HOUSE.did("handler", "project.log_project", "2026-03-02", **PROJECT)
PROJECT_CLOSED = WATCHED.did("handler", "close_project", "2026-09-01", project_outcome="已验收")

# No two rules bear one title, and one store may hear several of these histories.
RULE_ADOPTED = adopted(rule_title="某镇机关考勤制度")
RULE_UNURGED = adopted(rule_title="某镇财务制度", urged_by_commission=False)
RULE_REVISED = adopted(rule_title="某镇值班制度").did(
    "handler", "revise_rule", "2026-05-06", **REVISION
)
RULE_ABOLISHED = RULE_REVISED.did("handler", "abolish_rule", "2026-09-01", reason="另行制定")

RECEIVED = HOUSE.did(
    "handler", "official_reception.log_official_reception", "2026-03-02", **RECEPTION
)
RECEPTION_CHECKED = RECEIVED.did("handler", "check_official_reception", "2026-03-09", **CHECK)
