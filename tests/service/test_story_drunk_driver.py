"""A Party member is sentenced for drunk driving and expelled, which the county has to approve."""

from datetime import date

import pytest

from domain.step import Refused
from tests import histories as h
from tests.service.story import (
    COMMITTEE,
    OPINIONS,
    PLENARY,
    behind,
    change,
    due,
    history,
    reviewed,
)
from tests.stores import Office

DRIVER = h.SUBJECT | {
    "name": "周某",
    "unit_and_post": "某村村民",
    "person_category": "ordinary_member",
    "political_status": "party_member",
}
NOTICE = {"source": "justice", "summary": "醉酒驾驶机动车被判处拘役", "disciplines": ["state_law"]}
JUDGMENT = {
    "case_track": "party",
    "judgment_effective": True,
    "judgment_court": "某县人民法院",
    "judgment_number": "（2026）某刑初21号",
    "judgment_on": "2026-02-20",
}
CRIME = {
    "breach_facts": "醉酒驾驶机动车，被判处拘役二个月",
    "act_from": "2025-11-02",
    "act_to": "2025-11-02",
    "breach_articles": "第三十二条",
    "important_or_complex": False,
    "proposed_party_sanction": "party_expulsion",
    "review_procedure": "county_approves",
}
EXPULSION = {"proposed_party_sanction": "party_expulsion"}
REPLY = {"reply_number": "某县纪复〔2026〕11号", "party_sanction": "party_expulsion"}
PAPER = {
    "deciding_body": "party_committee",
    "decision_text": "给予周某开除党籍处分",
    "told_organisation": "某村党支部",
    "told_organisation_department": True,
}


def on_judgment(office: Office) -> tuple[str, str]:
    """The clue, and the case on the judgment that has taken effect."""
    clue = office.assessed(office.registered(**NOTICE, persons=[DRIVER]))
    receipt = office.did(
        "secretary", "case.review_directly", "2026-03-10", clue_id=clue, **JUDGMENT
    )
    return clue, receipt.record


def asked_county(office: Office, case: str) -> None:
    """The case with branch, plenary and Party committee for expulsion, and the county asked."""
    reviewed(office, case, "2026-04", **CRIME)
    office.did("secretary", "case.agree_by_plenary", "2026-05-06", case, **PLENARY, **EXPULSION)
    office.did("secretary", "case.ask_party_committee", "2026-05-15", case, **OPINIONS)
    office.did(
        "party_secretary",
        "case.agree_by_party_committee",
        "2026-05-18",
        case,
        **COMMITTEE,
        **EXPULSION,
    )
    request = {"request_number": "某党请〔2026〕3号"}
    office.did("secretary", "case.request_county", "2026-05-25", case, **request)


def test_a_drunk_driver_is_expelled_with_the_approval_of_the_county(reviewing: Office) -> None:
    office = reviewing
    clue, case = on_judgment(office)
    asked_county(office, case)
    before = office.cells(2026)
    assert "PUN_TOTAL" not in before, "nothing is decided until the county has replied"

    office.did("reviewer", "case.record_county_reply", "2026-06-08", case, **REPLY)
    office.did("handler", "conclude_clue", "2026-06-09", clue)

    assert change(before, office.cells(2026)) == {
        "PUN_TOTAL": 1,
        "PUN_PARTY": 1,
        "PUN_EXPEL": 1,
        "PUN_RANK_OTHER": 1,
        "FORM_4": 1,
        "FORM_TOTAL": 1,
        "FORM_SHARE.form_4": 1000,
        "HANDLED_CLUES": 1,
        "HANDLED_PERSONS": 1,
        "HANDLED_PERSONS.times": 1,
        "PUN_TOTAL.cases": 1,
    }
    assert behind(office, "S27") == [["6.8 登记县纪委批复"]]
    assert behind(office, "FORM_4") == [["6.9 线索随案办结"]]
    assert (behind(office, "FORM_3"), behind(office, "PUN_GOV")) == ([], [])
    assert due(office, case, "case-review") == (date(2026, 5, 6), date(2026, 4, 12))
    assert due(office, case, "party-committee-submission") == (date(2026, 5, 21), date(2026, 5, 15))
    assert due(office, case, "county-submission") == (date(2026, 6, 2), date(2026, 5, 25))
    assert due(office, case, "announce-decision") == (date(2026, 7, 8), None)
    assert due(office, case, "effect-party-expulsion") == (date(2031, 6, 8), None)
    assert history(office, case) == [
        "3.10 依据生效裁判直接审理",
        "4.6 受理审理",
        "4.12 提交审理报告",
        "4.13 报县纪委核审",
        "4.18 登记县纪委核审意见",
        "4.20 登记支部大会决议",
        "5.6 镇纪委全体会议审议通过",
        "5.15 报镇党委审议",
        "5.18 镇党委会议同意报县",
        "5.25 报县纪委批准",
        "6.8 登记县纪委批复",
    ]


def test_nobody_in_the_township_may_expel(reviewing: Office) -> None:
    office = reviewing
    _, case = on_judgment(office)
    reviewed(office, case, "2026-04", **CRIME)
    body = PLENARY | {"party_sanction": "party_expulsion"}
    with pytest.raises(Refused, match="须由县纪委决定"):
        office.did("secretary", "case.decide_by_plenary", "2026-05-06", case, **body)
    office.did("secretary", "case.agree_by_plenary", "2026-05-06", case, **PLENARY, **EXPULSION)
    office.did("secretary", "case.ask_party_committee", "2026-05-15", case, **OPINIONS)
    body = COMMITTEE | {"party_sanction": "party_expulsion"}
    with pytest.raises(Refused, match="须由县纪委决定"):
        office.did("party_secretary", "case.decide_by_party_committee", "2026-05-18", case, **body)
    assert "PUN_TOTAL" not in office.cells(2026)


def test_what_the_county_approved_is_issued_by_the_township_and_announced(
    reviewing: Office,
) -> None:
    office = reviewing
    _, case = on_judgment(office)
    asked_county(office, case)
    office.did("reviewer", "case.record_county_reply", "2026-06-08", case, **REPLY)
    office.did("reviewer", "case.issue_decision", "2026-06-10", case, **PAPER)
    announcement = {
        "acted_by": [office.ids["handler"], office.ids["colleague"]],
        "announced_to_members": True,
        "in_leading_group": False,
        "appeal_right_told": True,
        "person_opinion": "agrees",
        "announcement_record": "在支部党员大会上宣布",
    }
    office.did("handler", "case.record_announcement", "2026-06-15", case, **announcement)
    assert due(office, case, "announce-decision") == (date(2026, 7, 8), date(2026, 6, 15))
    assert office.record(case).stage == "executing"
    assert office.record(case).fact("decision_number").endswith("处〔2026〕1号")
