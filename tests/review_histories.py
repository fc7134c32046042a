"""Named histories of the review of a case, from a judgment to the collective decision."""

from typing import Any

from tests.histories import ASSESSING, CLUE, HOUSE, SUBJECT, World, _assessing

REVIEWER, SECOND_REVIEWER = HOUSE.account("reviewer"), HOUSE.account("second_reviewer")
REVIEW_TEAM = [REVIEWER, SECOND_REVIEWER]

JUDGMENT = {
    "clue_id": ASSESSING.subject,
    "case_track": "party",
    "judgment_effective": True,
    "judgment_court": "某县人民法院",
    "judgment_number": "（2026）某刑初3号",
    "judgment_on": "2021-06-01",
}
REPORT = {
    "review_talkers": REVIEW_TEAM,
    "review_talk_summary": "本人认可所认定的事实",
    "breach_facts": "优亲厚友",
    "act_from": "2020-05-01",
    "act_to": "2021-05-01",
    "newer_rules_lighter": False,
    "breach_articles": "第一百一十二条",
    "important_or_complex": False,
    "importance_reason": "事实清楚，数额不大",
    "proposed_party_sanction": "party_warning",
    "discussion_minutes": "一致同意审理意见",
}
VOTES = {"votes_against": 1, "votes_abstained": 1}
BRANCH = VOTES | {
    "minutes_number": "某村支〔2026〕2号",
    "votes_entitled": 20,
    "votes_present": 15,
    "votes_for": 13,
    "person_attended": True,
    "person_opinion": "agrees",
    "proposed_party_sanction": "party_warning",
}
PLENARY = VOTES | {
    "minutes_number": "某纪会〔2026〕2号",
    "votes_entitled": 7,
    "votes_present": 6,
    "votes_for": 4,
}
COMMITTEE = VOTES | {
    "minutes_number": "某党会〔2026〕2号",
    "votes_entitled": 9,
    "votes_present": 9,
    "votes_for": 7,
}
OPINIONS = {
    "request_number": "某纪请〔2026〕2号",
    "organisation_department_opinion": "同意",
    "own_party_organisation_opinion": "同意",
}
REPLY = {"reply_number": "某县纪复〔2026〕2号", "party_sanction": "party_expulsion"}
ADMIN = {
    "admin_decision_number": "某县监处〔2026〕2号",
    "admin_sanction": "admin_demerit",
    "employer_sanctioned": False,
}


def did(world: World, actor: str, step: str, day: str, year: int = 2026, **body: Any) -> World:
    """Recorded in 2026, done on that day of a year."""
    return world.did(actor, step, f"2026-{day}", occurred_on=f"{year}-{day}", **body)


def opened(track: str = "party", year: int = 2026, **subject: Any) -> World:
    """A case on a judgment, against somebody who differs in these facts."""
    return judged(CLUE | {"persons": [SUBJECT | subject]}, track, year)


def judged(form: dict[str, Any], track: str = "party", year: int = 2026) -> World:
    """A case on a judgment, from a clue that says this."""
    clue = _assessing(form)
    judgment = JUDGMENT | {"clue_id": clue.subject, "case_track": track}
    return did(clue, "secretary", "case.review_directly", "03-10", year, **judgment)


def accepted(track: str = "party", year: int = 2026, **subject: Any) -> World:
    """The same, accepted by two reviewers."""
    case = opened(track, year, **subject)
    return did(case, "reviewer", "accept_review", "03-12", year, review_team=REVIEW_TEAM)


def reported(case: World, year: int = 2026, **report: Any) -> World:
    """The same, with its review report."""
    days = {"review_talk_on": f"{year}-03-20", "discussed_on": f"{year}-03-23"}
    body = REPORT | days | report
    return did(case, "reviewer", "submit_review_report", "03-25", year, **body)


def checking(case: World, procedure: str = "township_decides", year: int = 2026) -> World:
    """The same, with the county."""
    body = {"review_procedure": procedure, "county_check_number": "某纪核〔2026〕2号"}
    return did(case, "secretary", "send_county_check", "03-26", year, **body)


def checked(case: World, procedure: str = "township_decides", year: int = 2026) -> World:
    """The same, agreed to by the county."""
    body = {"county_feedback_number": "某县纪审〔2026〕2号", "county_opinion": "agreed"}
    sent = checking(case, procedure, year)
    return did(sent, "reviewer", "record_county_feedback", "03-30", year, **body)


def resolved(case: World, procedure: str = "township_decides", year: int = 2026) -> World:
    """The same, with the resolution of the branch."""
    ready = checked(case, procedure, year)
    return did(ready, "reviewer", "record_branch_resolution", "04-02", year, **BRANCH)


def agreed(case: World, sanction: str, year: int = 2026, day: str = "04-07") -> World:
    """The same, agreed to by the plenary."""
    body = PLENARY | {"proposed_party_sanction": sanction}
    return did(case, "secretary", "agree_by_plenary", day, year, **body)


DIRECT = opened()
ACCEPTED = accepted()
SUPPLEMENTING = ACCEPTED.did(
    "deputy", "return_supplement", "2026-03-16", evidence_gaps="转账凭证\n会议记录"
)
REPORTED = reported(ACCEPTED)
COUNTY_CHECKING = checking(REPORTED)
BRANCH_PENDING = checked(REPORTED)
BRANCH_RESOLVED = resolved(REPORTED)

REMOVAL_AGREED = agreed(BRANCH_RESOLVED, "party_removal")
COMMITTEE_ASKED = REMOVAL_AGREED.did("secretary", "ask_party_committee", "2026-04-10", **OPINIONS)

GRAVE_REPORTED = reported(
    ACCEPTED, proposed_party_sanction="party_expulsion", important_or_complex=True
)
EXPULSION_AGREED = agreed(resolved(GRAVE_REPORTED, "county_approves"), "party_expulsion")
EXPULSION_ASKED = EXPULSION_AGREED.did("secretary", "ask_party_committee", "2026-04-10", **OPINIONS)
COUNTY_REQUEST_PENDING = EXPULSION_ASKED.did(
    "party_secretary",
    "agree_by_party_committee",
    "2026-04-15",
    **COMMITTEE,
    proposed_party_sanction="party_expulsion",
)
COUNTY_DECIDING = COUNTY_REQUEST_PENDING.did(
    "secretary", "request_county", "2026-04-20", request_number="某纪请〔2026〕3号"
)
SUPERVISORY_ACCEPTED = accepted("supervisory", political_status="masses_or_other")
SUPERVISORY_REPORTED = reported(
    SUPERVISORY_ACCEPTED, proposed_party_sanction=None, proposed_admin_sanction="admin_demerit"
)

# Decided: what the later steps start from.
WARNED = BRANCH_RESOLVED.did(
    "secretary", "decide_by_plenary", "2026-04-07", **PLENARY, party_sanction="party_warning"
)
WARNED_ON_BOTH = resolved(reported(accepted("both"))).did(
    "secretary", "decide_by_plenary", "2026-04-07", **PLENARY, party_sanction="party_warning"
)
REMOVED = COMMITTEE_ASKED.did(
    "party_secretary",
    "decide_by_party_committee",
    "2026-04-15",
    **COMMITTEE,
    party_sanction="party_removal",
    removed_posts="某村党支部委员",
)
EXPELLED = COUNTY_DECIDING.did("reviewer", "record_county_reply", "2026-05-06", **REPLY)
