"""Named histories of cases, from the proposal to file to the transfer to review."""

from typing import Any

from tests.histories import ASSESSING, CLUE, SUBJECT, TEAM, World, _assessing

DIRECTLY = {"direct_filing_reason": "implicated_handed_over"}
FILING_REPORT = {
    "case_track": "party",
    "filing_grounds": "已查明部分违纪事实",
    "act_from": "2024-05-01",
    "act_to": "2025-12-31",
    "breach_articles": "第一百二十四条",
    "eight_rules": False,
    "is_accountability": False,
    "self_surrendered": False,
    "self_confessed": True,
    "handler": TEAM[0],
    "team": TEAM,
}
ANNOUNCED = {"acted_by": TEAM, "person_opinion": "agrees", "unit_leader_told": True}
NOTICE = {"filing_notice_number": "某监立通〔2026〕3号"}
COUNTY_FILING = {"county_filing_number": "某县监立〔2026〕3号"}


def proposed_on(**subject: Any) -> World:
    """A case proposed against somebody who differs in these facts."""
    clue = _assessing(CLUE | {"persons": [SUBJECT | subject]})
    return clue.did("handler", "case.file_directly", "2026-03-10", clue_id=clue.subject, **DIRECTLY)


def reported(track: str) -> World:
    """A filing report for a track, not yet examined."""
    report = FILING_REPORT | {"case_track": track}
    return FILING_PROPOSED.did("handler", "submit_filing_report", "2026-03-11", **report)


def endorsed(track: str) -> World:
    """The same, examined by the secretary."""
    return reported(track).did("secretary", "endorse_filing", "2026-03-12")


FILING_PROPOSED = ASSESSING.did(
    "handler", "case.file_directly", "2026-03-10", clue_id=ASSESSING.subject, **DIRECTLY
)
FILING_REPORTED = reported("party")
FILING_ENDORSED = endorsed("party")
SUPERVISORY_ENDORSED = endorsed("supervisory")
BOTH_ENDORSED = endorsed("both")

FILED = FILING_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
SUPERVISORY_FILED = SUPERVISORY_ENDORSED.did(
    "secretary", "record_supervisory_filing", "2026-03-13", **COUNTY_FILING
)
PARTY_FILED_OF_BOTH = BOTH_ENDORSED.did("party_secretary", "approve_filing", "2026-03-13")
BOTH_FILED = PARTY_FILED_OF_BOTH.did(
    "secretary", "record_county_filing", "2026-03-16", **COUNTY_FILING
)

INVESTIGATING = FILED.did("handler", "announce_filing", "2026-03-17", **ANNOUNCED)
SUPERVISORY_INVESTIGATING = SUPERVISORY_FILED.did(
    "handler", "announce_filing", "2026-03-17", **ANNOUNCED, **NOTICE
)
BOTH_INVESTIGATING = BOTH_FILED.did(
    "handler", "announce_filing", "2026-03-17", **ANNOUNCED, **NOTICE
)

MEASURE = {
    "inquiry_measure": "obtain",
    "measure_target": "某村低保评议记录",
    "acted_by": TEAM,
    "approver": ASSESSING.account("secretary"),
    "measure_document": "措〔2026〕5号",
}
PROPERTY = {
    "property_kind": "handed_in",
    "amount": "3000.00",
    "property_description": "主动上交现金",
    "property_holder": "王某",
    "property_keeper": "暂扣款专户",
    "property_document": "票据0001",
}
FACTS = {"facts_paper": "违纪事实材料", "acted_by": TEAM, "person_opinion": "agrees"}
INQUIRY_REPORT = {
    "inquiry_report": "审查调查报告正文",
    "breach_articles": "第一百二十四条",
    "proposed_party_sanction": "party_warning",
    "proposed_handling": "建议给予党内警告处分",
}
FILE_COMPLETE = {
    "report_on_file": True,
    "repentance_on_file": True,
    "facts_paper_on_file": True,
    "property_on_file": True,
}


def transferred(world: World, **report: Any) -> World:
    """A case under inquiry, brought to the transfer to review."""
    return (
        world.did("handler", "confront_facts", "2026-04-20", **FACTS)
        .did("handler", "submit_inquiry_report", "2026-04-22", **INQUIRY_REPORT | report)
        .did("colleague", "sign_inquiry_report", "2026-04-23")
        .did("secretary", "approve_transfer", "2026-04-24", **FILE_COMPLETE)
    )


WITHDRAWAL_PROPOSED, SUPERVISORY_WITHDRAWAL_PROPOSED, BOTH_WITHDRAWAL_PROPOSED = (
    world.did("handler", "propose_withdrawal", "2026-04-20", reason="事实不能成立")
    for world in (INVESTIGATING, SUPERVISORY_INVESTIGATING, BOTH_INVESTIGATING)
)
FILED_WITHDRAWAL_PROPOSED = FILED.did(
    "handler", "propose_withdrawal", "2026-04-20", reason="立案对象有误"
)
SUPERVISORY_WITHDRAWN = SUPERVISORY_WITHDRAWAL_PROPOSED.did(
    "secretary",
    "withdraw_case",
    "2026-04-21",
    county_approval_number="某县监撤〔2026〕1号",
)
FACTS_MET = INVESTIGATING.did("handler", "confront_facts", "2026-04-20", **FACTS)
REPORT_SIGNING = FACTS_MET.did("handler", "submit_inquiry_report", "2026-04-22", **INQUIRY_REPORT)
REPORT_SIGNED = REPORT_SIGNING.did("colleague", "sign_inquiry_report", "2026-04-23")
TRANSFERRED = transferred(INVESTIGATING)
SUPERVISORY_TRANSFERRED = transferred(
    SUPERVISORY_INVESTIGATING,
    breach_articles=None,
    proposed_party_sanction=None,
    proposed_admin_sanction="admin_warning",
)
BOTH_TRANSFERRED = transferred(BOTH_INVESTIGATING, proposed_admin_sanction="admin_demerit")
