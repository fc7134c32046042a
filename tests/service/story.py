"""What a story ends by looking at: the figures and what is behind them, the history in words."""

from datetime import date
from typing import Any

from domain.record import Deadline
from projections.audit_trail import trail
from projections.tallies import Asked, cells_of, why
from tests import histories as h
from tests.service.conftest import Desk, Page, Town
from tests.stores import Office

ALL_CLASSES = ("public", "case", "person", "informant")


def change(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """By how much each figure has changed."""
    moved = {id: after.get(id, 0) - before.get(id, 0) for id in before | after}
    return {id: by for id, by in moved.items() if by}


def behind(office: Office, cell: str, year: int = 2026, as_of: int | None = None) -> list[Any]:
    """The acts behind a figure, unit by unit, in words: the day and the title of the step."""
    office.house.views.catch_up()
    (row,) = cells_of(cell)
    units = why(office.house.views, row, Asked.of_year(year, as_of))
    return [[_told(office, fact.record, fact.event_position) for fact in u.facts] for u in units]


def history(office: Office, record: str) -> list[str]:
    """All that happened to a record, a line an act: the day and the title of the step."""
    return [_line(entry) for entry in trail(office.record(record), ALL_CLASSES)]


def _told(office: Office, record: str, position: int) -> str:
    entries = trail(office.record(record), ALL_CLASSES)
    return next(_line(entry) for entry in entries if entry.position == position)


def _line(entry: Any) -> str:
    return f"{entry.occurred_on.month}.{entry.occurred_on.day} {entry.title}"


def due(office: Office, record: str, rule: str) -> tuple[date, date | None]:
    """The last day of a period, and the day on which it was met."""
    found: Deadline = office.record(record).deadlines[rule]
    return found.due_on, found.met_on


def page_of(town: Town, who: str, path: str) -> str:
    """What somebody reads at an address."""
    desk: Desk = town[who]
    return desk.get(path).text


def counted(town: Town, cell: str, year: int = 2026) -> str:
    """What the secretary reads behind a figure."""
    return page_of(town, "secretary", f"/tallies/{year}/{cell}")


def offered(page: Page, name: str) -> str:
    """The only record that a form offers."""
    [only] = filter(None, page.offered[name])
    return only


# ---- a case told by whoever does its steps

AGREED = {"county_feedback_number": "某县纪审〔2026〕6号", "county_opinion": "agreed"}
VOTES = {"votes_against": 0, "votes_abstained": 1}
BRANCH = VOTES | {
    "minutes_number": "某村支〔2026〕6号",
    "votes_entitled": 21,
    "votes_present": 18,
    "votes_for": 17,
    "person_attended": True,
    "person_opinion": "agrees",
}
PLENARY = VOTES | {
    "minutes_number": "某纪会〔2026〕6号",
    "votes_entitled": 7,
    "votes_present": 7,
    "votes_for": 6,
}
COMMITTEE = VOTES | {
    "minutes_number": "某党会〔2026〕9号",
    "votes_entitled": 9,
    "votes_present": 8,
    "votes_for": 7,
}
OPINIONS = {
    "request_number": "某纪请〔2026〕6号",
    "organisation_department_opinion": "同意",
    "own_party_organisation_opinion": "同意",
}
REVIEW_REPORT = {
    "review_talk_summary": "本人认可所认定的事实",
    "breach_facts": "截留村集体收入用于个人支出",
    "act_from": "2024-05-01",
    "act_to": "2025-12-31",
    "newer_rules_lighter": False,
    "breach_articles": "第一百二十二条",
    "important_or_complex": False,
    "importance_reason": "事实清楚，数额不大",
    "discussion_minutes": "一致同意审理意见",
}


def reviewed(office: Office, case: str, month: str, **found: Any) -> None:
    """A case in review, from its acceptance to the resolution of the branch, within a month."""
    team = [office.ids["reviewer"], office.ids["second_reviewer"]]
    days = {"review_talk_on": f"{month}-08", "discussed_on": f"{month}-11"}
    procedure = found.pop("review_procedure", "township_decides")
    report = REVIEW_REPORT | days | found | {"review_talkers": team}
    check = {"review_procedure": procedure, "county_check_number": "某纪核〔2026〕6号"}
    proposed = {"proposed_party_sanction": found["proposed_party_sanction"]}
    office.did("reviewer", "case.accept_review", f"{month}-06", case, review_team=team)
    office.did("second_reviewer", "case.submit_review_report", f"{month}-12", case, **report)
    office.did("secretary", "case.send_county_check", f"{month}-13", case, **check)
    office.did("reviewer", "case.record_county_feedback", f"{month}-18", case, **AGREED)
    office.did(
        "reviewer", "case.record_branch_resolution", f"{month}-20", case, **BRANCH, **proposed
    )


# ---- a village manager who is a Party member, from the clue to the decision

FOUND = {
    "truth_found": "substantiated",
    "faced_person": True,
    "self_confessed": True,
    "verification_outcome": "propose_filing",
    "report_opinion": "截留村集体收入，建议立案",
}
FILING = {
    "filing_grounds": "已查明截留村集体收入的部分事实",
    "act_from": "2024-05-01",
    "act_to": "2025-12-31",
    "breach_articles": "第一百二十二条",
    "eight_rules": False,
    "is_accountability": False,
    "self_surrendered": False,
    "self_confessed": True,
}
COUNTY_FILING = {"county_filing_number": "某县监立〔2026〕5号"}
INQUIRY_REPORT = {
    "inquiry_report": "审查调查报告正文",
    "breach_articles": "第一百二十二条",
    "proposed_party_sanction": "party_serious_warning",
    "proposed_handling": "建议给予党内严重警告处分",
}
ON_FILE = dict.fromkeys(
    ("report_on_file", "repentance_on_file", "facts_paper_on_file", "property_on_file"), True
)


def verified(office: Office) -> str:
    """A clue whose verification found what was reported, up to the proposal to file a case."""
    plan = h.VERIFICATION | {"team": ["handler", "colleague"]}
    clue = office.proposed(office.registered(), plan)
    office.did("secretary", "approve_verification", "2026-03-23", clue)
    office.did("handler", "start_verification", "2026-03-24", clue)
    office.did("handler", "submit_verification_report", "2026-04-10", clue, **FOUND)
    for who in ("handler", "colleague"):
        office.did(who, "sign_verification_report", "2026-04-10", clue)
    office.did("secretary", "propose_filing", "2026-04-13", clue)
    return clue


def filed(office: Office, clue: str, track: str = "both") -> str:
    """The case it became, filed by the Party secretary and, on both tracks, by the county."""
    case = str(office.record(clue).fact("case_id"))
    people = {"handler": "handler", "team": ["handler", "colleague"], "case_track": track}
    office.did("handler", "case.submit_filing_report", "2026-04-14", case, **FILING, **people)
    office.did("secretary", "case.endorse_filing", "2026-04-15", case)
    office.did("party_secretary", "case.approve_filing", "2026-04-16", case)
    if track == "both":
        office.did("secretary", "case.record_county_filing", "2026-04-17", case, **COUNTY_FILING)
    return case


def inquired(office: Office, case: str) -> None:
    """The case after the inquiry, handed to those who review."""
    team = [office.ids["handler"], office.ids["colleague"]]
    announced = {"acted_by": team, "person_opinion": "agrees", "unit_leader_told": True}
    if office.record(case).fact("case_track") == "both":
        announced["filing_notice_number"] = "某监立通〔2026〕5号"
    office.did("handler", "case.announce_filing", "2026-04-20", case, **announced)
    facts = {"facts_paper": "违纪事实材料", "acted_by": team, "person_opinion": "agrees"}
    office.did("handler", "case.confront_facts", "2026-05-25", case, **facts)
    office.did("handler", "case.submit_inquiry_report", "2026-05-27", case, **INQUIRY_REPORT)
    office.did("colleague", "case.sign_inquiry_report", "2026-05-28", case)
    office.did("secretary", "case.approve_transfer", "2026-05-29", case, **ON_FILE)


def before_plenary(office: Office, track: str = "party") -> tuple[str, str]:
    """The clue and the case when the branch has resolved and the plenary has to decide."""
    clue = verified(office)
    case = filed(office, clue, track)
    inquired(office, case)
    reviewed(office, case, "2026-06", proposed_party_sanction="party_serious_warning")
    return clue, case
