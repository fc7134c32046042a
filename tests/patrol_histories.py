"""Named histories of a patrol and of the problems it fed back."""

from typing import Any

from tests.histories import HOUSE, ZJW, World

PATROL = {
    "patrol_title": "某县县委第五轮巡察",
    "patrol_kind": "regular",
    "patrol_teams": ["第一巡察组", "第二巡察组"],
    "patrolled_units": ["某镇党委", "某村党支部"],
}
FEEDBACK = {
    "feedback_document": "某县巡反〔2026〕5号",
    "patrol_feedback": "村级资金管理不严",
    "due_on": "2026-06-01",
}
REPORT = {"patrol_report": "反馈问题均已整改或者明确期限"}
CONCLUSION = {"patrol_conclusion": "评估认为整改到位"}
PROBLEM = {
    "patrol_problem_text": "村级资金票据不规范",
    "responsible_unit": ZJW,
    "responsible_person": "王某",
    "due_on": "2026-05-29",
    "work_fields": ["collective_assets"],
}
FIX = {"patrol_fix_report": "已补齐票据并修订制度"}
MONEY = {
    "money_back_kind": "returned",
    "amount": "6657.50",
    "money_back_note": "违规补贴退回村集体账户",
}


def listed(world: World, on: str = "2026-03-12", **problem: Any) -> World:
    """A problem of the feedback that is spoken of last."""
    said = PROBLEM | {"patrol_id": FED_BACK.subject} | problem
    return world.did("manager", "patrol_problem.list_patrol_problem", on, **said)


def verified(world: World, degree: str = "done", on: str = "2026-05-12") -> World:
    """How far somebody else finds the same problem put right."""
    return world.did("secretary", "verify_patrol_fix", on, fix_degree=degree)


UNDER_WAY = HOUSE.did("manager", "patrol.record_patrol", "2026-02-02", **PATROL)
FED_BACK = UNDER_WAY.did("manager", "receive_feedback", "2026-03-10", **FEEDBACK)
REPORTED = FED_BACK.did("manager", "report_to_patrol", "2026-05-29", **REPORT)
CLOSED = REPORTED.did("manager", "close_patrol", "2026-06-30", **CONCLUSION)
PROBLEM_LISTED = listed(FED_BACK)
FIX_REPORTED = PROBLEM_LISTED.did("manager", "report_patrol_fix", "2026-05-08", **FIX)
FIXED = verified(FIX_REPORTED)
BASICALLY_DONE = verified(FIX_REPORTED, "basically")
CARRIED_ON = BASICALLY_DONE.did("manager", "continue_patrol_fix", "2026-06-08", **FIX)
