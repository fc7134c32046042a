"""Named histories of decided cases, from the paper to the archive, and of appeals against them."""

from typing import Any

from domain.case.later_decision import DecidedLater
from tests.histories import CLOSED, TEAM, World
from tests.review_histories import (
    ADMIN,
    BRANCH_RESOLVED,
    COMMITTEE,
    COMMITTEE_ASKED,
    PLENARY,
    REMOVED,
    SUPERVISORY_REPORTED,
    VOTES,
    WARNED,
    WARNED_ON_BOTH,
    checked,
)

PAPER = {
    "deciding_body": "township_commission",
    "decision_text": "违反群众纪律，给予党内警告处分",
    "told_organisation": "某村党支部",
    "told_organisation_department": True,
}
ANNOUNCEMENT = {
    "acted_by": TEAM,
    "announced_to_members": True,
    "in_leading_group": False,
    "appeal_right_told": True,
    "person_opinion": "agrees",
    "announcement_record": "在支部党员大会上宣布",
}
ITEM = {
    "execution_item": "file",
    "executed_by": "某镇党委组织办",
    "execution_note": "处分决定归入本人档案",
    "formalities_done": False,
}
FORMALITIES = ITEM | {
    "execution_item": "post",
    "execution_note": "免去支部委员职务",
    "formalities_done": True,
}
REPORT = {"reported_to": "镇纪委", "execution_report": "已宣布并归档"}
FILING = {"filed_with": "镇党委", "filing_document": "某纪备〔2026〕2号"}
ARCHIVING = {
    "archive_number": "2026-JJ-001",
    "inquiry_volumes": 1,
    "review_volumes": 1,
    "volumes_apart": True,
    "retention": "permanent",
}
BY_COMMISSION = VOTES | {
    "deciding_body": "township_commission",
    "decision_document": "某纪发〔2026〕9号",
    "reason": "量纪过重",
    "votes_entitled": 7,
    "votes_present": 6,
    "votes_for": 4,
}
BY_COMMITTEE = BY_COMMISSION | {"deciding_body": "party_committee"}
BY_COUNTY = {
    "deciding_body": "county",
    "decision_document": "某县纪发〔2026〕9号",
    "reason": "事实不清",
}
PROBATION_ENDS = COMMITTEE | {
    "branch_minutes_number": "某村支〔2027〕2号",
    "branch_votes_entitled": 20,
    "branch_votes_present": 15,
    "branch_votes_for": 13,
    "branch_votes_against": 1,
    "branch_votes_abstained": 1,
    "party_committee_document": "某党发〔2027〕5号",
}
HANDLING = {
    "organisational_handling": "suspension",
    "handling_document": "某党干〔2026〕3号",
    "handling_reason": "不宜继续履行职责",
}
ACCOUNTABLE = {
    "accountability_form": "notice",
    "accountability_body": "镇纪委",
    "accountability_document": "某纪问〔2026〕1号",
    "accountability_reason": "履行主体责任不力",
}
TRANSFER = {
    "judicial_ground": "other_crime",
    "judicial_body": "某县公安局",
    "judicial_document": "某县监移〔2026〕1号",
    "county_document": "某县监批〔2026〕1号",
}


def paper(body: dict[str, Any]) -> dict[str, Any]:
    """What the events of a later decision repeat of its body, blanks too."""
    return {name: body.get(name) for name in DecidedLater.__dataclass_fields__}


def decided(sanction: str, **fields: Any) -> World:
    """A case in which the Party committee has decided on this sanction."""
    body = COMMITTEE | {"party_sanction": sanction} | fields
    return COMMITTEE_ASKED.did("party_secretary", "decide_by_party_committee", "2026-04-15", **body)


def by_plenary(sanction: str, **fields: Any) -> World:
    """A case in which the commission's plenary has."""
    body = PLENARY | {"party_sanction": sanction} | fields
    return BRANCH_RESOLVED.did("secretary", "decide_by_plenary", "2026-04-07", **body)


def issued(world: World, body: str = "township_commission", on: str = "2026-05-07") -> World:
    """The same, with the paper of the body that decided."""
    paper = PAPER | {"deciding_body": body}
    return world.did("reviewer", "issue_decision", on, **paper)


def executing(world: World, body: str = "township_commission", on: str = "2026-05-07") -> World:
    """The same, announced."""
    return issued(world, body, on).did("handler", "record_announcement", on, **ANNOUNCEMENT)


WITH_ADMIN = WARNED_ON_BOTH.did("reviewer", "record_admin_sanction", "2026-04-10", **ADMIN)
ADMIN_ONLY = (
    checked(SUPERVISORY_REPORTED, "county_approves")
    .did("secretary", "request_county", "2026-04-20", request_number="某纪请〔2026〕3号")
    .did(
        "reviewer",
        "record_county_reply",
        "2026-05-06",
        reply_number="某县监复〔2026〕2号",
        admin_sanction="admin_demerit",
    )
)
ISSUED = issued(WARNED)
EXECUTING = executing(WARNED)
ADMIN_EXECUTING = executing(WITH_ADMIN)
REMOVAL_EXECUTING = executing(REMOVED, "party_committee")
EXECUTED = EXECUTING.did("handler", "report_execution", "2026-06-01", **REPORT)
SETTLED = EXECUTED.did("manager", "file_quarterly", "2026-06-02", **FILING)
ARCHIVED = SETTLED.did("handler", "archive_case", "2026-06-05", **ARCHIVING)

PROBATION_1Y, PROBATION_2Y = decided("party_probation_1y"), decided("party_probation_2y")
EXTENDED_PROBATION = PROBATION_1Y.did(
    "reviewer", "end_probation", "2027-04-15", **PROBATION_ENDS, probation_outcome="extended"
)

SUSPENDED = WARNED.did("handler", "record_organisational_handling", "2026-05-08", **HANDLING)
HELD_ACCOUNTABLE = WARNED.did("handler", "hold_accountable", "2026-05-08", **ACCOUNTABLE)
AT_JUSTICE = WARNED.did("secretary", "transfer_judicial", "2026-05-08", **TRANSFER)

APPEAL = {"appeal_track": "party_appeal", "appeal_request": "请求撤销党内警告处分"}
REVIEW_APPEAL = APPEAL | {"appeal_track": "admin_review", "decision_received_on": "2026-04-10"}
SECOND_APPEAL = REVIEW_APPEAL | {"appeal_track": "admin_second_review"}
HANDLING_APPEAL = APPEAL | {"appeal_track": "handling_appeal"}
ACCOUNTABILITY_APPEAL = REVIEW_APPEAL | {
    "appeal_track": "accountability_appeal",
    "decision_received_on": "2026-05-08",
}
APPEAL_TEAM = [WARNED.account("manager"), WARNED.account("deputy")]
APPEAL_REPORT = {"proposed_appeal_outcome": "maintained", "appeal_findings": "原处分适当"}


def received(world: World, appeal: dict[str, Any] = APPEAL, on: str = "2026-05-11") -> World:
    """An appeal against what was decided in a case; it becomes what is spoken of."""
    return world.did("intake", "appeal.receive_appeal", on, case_id=world.subject, **appeal)


def accepted(world: World, upper_level: bool | None = None) -> World:
    """The same, accepted."""
    return world.did("secretary", "accept_appeal", "2026-05-12", upper_level=upper_level)


def appeal_reported(world: World, upper_level: bool | None = None) -> World:
    """The same, accepted, given to a team and reported."""
    return (
        accepted(world, upper_level)
        .did("secretary", "assign_appeal_team", "2026-05-13", appeal_team=APPEAL_TEAM)
        .did("deputy", "submit_appeal_report", "2026-05-20", **APPEAL_REPORT)
    )


RECEIVED = received(WARNED)
ACCEPTED = accepted(RECEIVED)
REVIEWING = ACCEPTED.did("secretary", "assign_appeal_team", "2026-05-13", appeal_team=APPEAL_TEAM)
APPEAL_REPORTED = REVIEWING.did("deputy", "submit_appeal_report", "2026-05-20", **APPEAL_REPORT)
MAINTAINED = APPEAL_REPORTED.did(
    "secretary", "decide_appeal", "2026-05-25", appeal_outcome="maintained", **BY_COMMISSION
)
UPPER_ACCEPTED = accepted(received(SUSPENDED, HANDLING_APPEAL), upper_level=True)

COUNTY_REVIEW = {
    "appeal_outcome": "maintained",
    "decision_document": "某县监复〔2026〕9号",
    "reason": "事实清楚",
}
NOTICE = {
    "delivered_to": "本人签收",
    "copies_to": "某村党支部、镇党委组织办",
    "announcement_range": "某村党支部全体党员",
}
REVIEW_ACCEPTED = accepted(received(WITH_ADMIN, REVIEW_APPEAL))
REVIEWED = REVIEW_ACCEPTED.did("reviewer", "record_county_appeal", "2026-05-25", **COUNTY_REVIEW)
HANDLED_CLUE = CLOSED.did("handler", "record_organisational_handling", "2026-05-06", **HANDLING)
