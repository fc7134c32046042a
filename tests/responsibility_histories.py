"""Named histories of the two responsibilities: task tables, tasks, duties, lists and meetings."""

from typing import Any

from tests.histories import HOUSE, ZJW, World

TABLE = {
    "table_year": 2026,
    "table_title": "2026年党风廉政建设和反腐败主要工作任务分解表",
    "table_document": "某发〔2026〕2号",
    "table_text": "压实全面从严治党责任",
}
ISSUED_DUTY_LIST = {
    "duty_year": 2026,
    "responsible_person": "李某",
    "leader_post": "镇党委副书记",
    "duty_scope": "分管党建，管业务同时管廉政",
    "duty_villages": ["某村", "另一村"],
    "talks_quota": 4,
    "checks_quota": 2,
    "education_quota": 1,
}
MEETING = {
    "meeting_topic": "ideology",
    "attendees": ["李某", "赵某"],
    "meeting_decision": "研究全年意识形态工作",
    "minutes_number": "某委纪要〔2026〕5号",
}
IN_TIME, TOO_LATE = "2026-03-31", "2026-04-01"
MATERIAL = {"material_note": "上传谈话记录和照片"}

TABLE_ISSUED = HOUSE.did("manager", "task_table.issue_task_table", "2026-01-20", **TABLE)
TABLE_CLOSED = TABLE_ISSUED.did(
    "manager", "close_task_table", "2026-12-30", table_outcome="全部完成"
)
TASK = {
    "task_table_id": TABLE_ISSUED.subject,
    "task_clause": "一（三）",
    "task_text": "第一季度开展廉政谈话",
    "task_class": "main",
    "material_form": "picture",
    "responsible_unit": ZJW,
    "responsible_person": "李某",
    "task_goal": "谈话全覆盖",
    "due_on": IN_TIME,
}
TASK_ASSIGNED = TABLE_ISSUED.did("manager", "task.assign_task", "2026-02-02", **TASK)
TASK_CONFIRMED = TASK_ASSIGNED.did("handler", "confirm_receipt", "2026-02-03")


def submitted(on: str = IN_TIME) -> World:
    """The task's material is sent on a day."""
    return TASK_CONFIRMED.did("handler", "submit_material", on, **MATERIAL)


TASK_SUBMITTED = submitted()
TASK_RETURNED = TASK_SUBMITTED.did("deputy", "return_material", "2026-03-31", reason="照片不清楚")
TASK_ACCEPTED = TASK_SUBMITTED.did("deputy", "accept_material", "2026-04-02")

DUTY = {
    "duty_kind": "first",
    "duty_field": "ideology",
    "responsible_unit": ZJW,
    "responsible_person": "李某",
}
DUTY_ASSIGNED = HOUSE.did("manager", "duty.assign_duty", "2026-01-20", **DUTY)
DUTY_LIST = HOUSE.did("manager", "duty_list.issue_duty_list", "2026-01-20", **ISSUED_DUTY_LIST)
MEETING_RECORDED = HOUSE.did(
    "manager", "committee_meeting.record_committee_meeting", "2026-03-10", **MEETING
)
DECISION: dict[str, Any] = {
    "decision_unit": ZJW,
    "major_matter": "large_funds",
    "decision_subject": "拨付某工程款",
    "decision_amount": "120000",
    "decided_collectively": True,
    "decision_objections": None,
    "supervisor_present": True,
}
DECISION_RECORDED = HOUSE.did(
    "manager", "major_decision.record_major_decision", "2026-03-10", **DECISION
)
DECISION_IRREGULAR = DECISION_RECORDED.did(
    "manager", "mark_irregularity", "2026-03-12", irregularity="会议记录缺签名"
)
