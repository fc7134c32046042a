"""Named histories of supervision, built like those of clues."""

from typing import Any

from tests.histories import HOUSE, ZJW, World

CAMPAIGN = {
    "campaign_title": "惠民资金专项整治",
    "campaign_fields": ["惠民补贴"],
    "campaign_from": "2026-02-02",
    "campaign_until": "2026-11-30",
}
PROJECT = {
    "project_title": "某村道路硬化工程",
    "work_fields": ["bidding"],
    "responsible_unit": ZJW,
}

INSPECTION = {
    "inspection_theme": "central_work",
    "inspection_mode": "on_site",
    "theme_note": "秸秆禁烧",
    "inspection_team": ["李某", "赵某"],
    "units_visited": ["某村", "某社区"],
    "inspection_summary": "查看禁烧巡查记录",
}
PROBLEM = {
    "problem_text": "巡查记录缺失",
    "responsible_unit": ZJW,
    "responsible_person": "王某",
    "due_on": "2026-03-31",
}
ROSTER = {
    "roster_kind": "duty",
    "roster_from": "2026-03-02",
    "roster_until": "2026-03-08",
    "roster_entries": "2026-03-02\t李某\t带班\n2026-03-03\t王某",
}
SIGN_INS = {"sign_ins": "2026-03-02\t李某\t到岗\n2026-03-03\t王某\t缺岗"}
ROSTER_CHECK = {"absent_persons": ["王某"], "roster_check_note": "电话无人接听"}
ABSENCE = {
    "absentee": "王某",
    "absence_reason": "外出办事没有请假",
    "absence_handling": "reminded_orally",
}
SUGGESTION = {
    "responsible_unit": ZJW,
    "suggestion_grounds": "村务公开不及时",
    "suggestion_text": "按月公开收支",
}
ALERT = {
    "alert_platform": "某县监督平台",
    "alert_text": "同一账户重复领取补贴",
    "due_on": "2026-03-20",
}
VISIT = {
    "business_name": "某公司",
    "visitors": ["李某", "赵某"],
    "business_opinions": [{"opinion_text": "办证慢，跑了三趟"}, {"opinion_text": "希望公开流程"}],
}
CORRECTION = {
    "benefit_kind": "minimum_living",
    "persons_removed": 3,
    "benefit_correction": "不符合条件，按程序退出",
}
REPORTED = {"rectification_text": "已补齐记录并公示"}


def in_campaign(world: World = HOUSE) -> World:
    """The same world with a campaign opened in it; it is the campaign that is spoken of."""
    return world.did("manager", "campaign.open_campaign", "2026-02-02", **CAMPAIGN)


def with_project(world: World = HOUSE) -> World:
    """The same world with a project under watch; it is the project that is spoken of."""
    return world.did("manager", "project.log_project", "2026-02-02", **PROJECT)


def inspected(world: World = HOUSE, on: str = "2026-03-02", **inspection: Any) -> World:
    """An inspection that was held."""
    return world.did("manager", "inspection.hold_inspection", on, **INSPECTION | inspection)


def found(world: World = HOUSE, on: str = "2026-03-03", **problem: Any) -> World:
    """A problem found on Tuesday, 3 March."""
    return world.did("manager", "problem.find_problem", on, **PROBLEM | problem)


def reported(world: World, on: str = "2026-03-16") -> World:
    """The same problem, said to have been put right."""
    return world.did("manager", "report_rectification", on, **REPORTED)


def verified(world: World, said: str = "2026-03-16", on: str = "2026-03-18") -> World:
    """The same problem, said and then verified to have been put right."""
    return reported(world, said).did("secretary", "verify_rectification", on)


def reopened(world: World, on: str = "2026-05-06", due_on: str = "2026-05-29") -> World:
    """The same problem, come back."""
    again = {"reason": "记录又有缺失", "due_on": due_on}
    return world.did("manager", "reopen_problem", on, **again)


def checked(*absent: str) -> World:
    """A roster, on which they are that day, after a spot check that found some missing."""
    turns = "".join(f"\n2026-03-03\t{name}" for name in absent)
    listed = ROSTER | {"roster_entries": f"2026-03-02\t李某{turns}"}
    check = ROSTER_CHECK | {"absent_persons": list(absent)}
    published = HOUSE.did("manager", "roster.publish_roster", "2026-03-01", **listed)
    return published.did("manager", "check_roster", "2026-03-03", **check)


def visited(world: World = HOUSE, **visit: Any) -> World:
    """A business that was visited."""
    return world.did(
        "manager", "business_visit.record_business_visit", "2026-03-02", **VISIT | visit
    )


HELD = inspected()
INSPECTION_ID = HELD.subject
FOUND = found()
RECTIFICATION_REPORTED = reported(FOUND)
RECTIFIED = verified(FOUND)
PUBLISHED = HOUSE.did("manager", "roster.publish_roster", "2026-03-01", **ROSTER)
ROSTER_ID = PUBLISHED.subject
SUGGESTION_PROPOSED = HOUSE.did(
    "manager", "suggestion.propose_suggestion", "2026-03-02", **SUGGESTION
)
ISSUED = SUGGESTION_PROPOSED.did(
    "secretary", "approve_suggestion", "2026-03-03", due_on="2026-04-03"
)
REPLIED = ISSUED.did(
    "manager", "record_suggestion_reply", "2026-03-30", suggestion_reply="已按月公开"
)
RECEIVED = HOUSE.did("manager", "alert.receive_alert", "2026-03-02", **ALERT)
VISITED = visited()
RESOLVED = VISITED.did(
    "manager", "resolve_opinion", "2026-03-09", opinion_no=1, opinion_resolution="已代办"
).did("manager", "resolve_opinion", "2026-03-10", opinion_no=2, opinion_resolution="已公开")
