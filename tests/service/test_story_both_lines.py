"""A village manager who is a Party member bears a Party and an administrative sanction."""

from datetime import date

import pytest

from domain.step import Refused
from tests.service.conftest import Town, opened
from tests.service.story import (
    PLENARY,
    before_plenary,
    behind,
    change,
    due,
    filed,
    history,
    verified,
)
from tests.stores import Office

SERIOUS = PLENARY | {"party_sanction": "party_serious_warning"}
ADMIN = {
    "admin_decision_number": "某县监处〔2026〕5号",
    "admin_sanction": "admin_major_demerit",
    "employer_sanctioned": False,
}
PAPER = {
    "deciding_body": "township_commission",
    "decision_text": "给予党内严重警告处分",
    "told_organisation": "某村党支部",
    "told_organisation_department": True,
}
ITEM = {
    "execution_item": "pay",
    "executed_by": "某镇财政所",
    "execution_note": "扣减补贴",
    "formalities_done": True,
}


def test_the_filing_counts_once_though_two_bodies_file(reviewing: Office) -> None:
    office = reviewing
    clue = verified(office)
    before = office.cells(2026)
    case = filed(office, clue)
    assert change(before, office.cells(2026)) == {
        "CASE_FILED": 1,
        "CASE_FILED_PERSON": 1,
        "CASE_FILED.party": 1,
        "CASE_FILED.supervisory": 1,
        "CASE_OPEN": 1,
        "CASE_RANK_OTHER": 1,
        "CASE_SELF_UNITS": 1,
    }
    assert behind(office, "CASE_FILED") == [["4.16 批准立案"]]
    assert behind(office, "CASE_FILED.supervisory") == [["4.17 登记县监委同时立案"]]
    assert office.record(case).fact("case_number").endswith("立〔2026〕1号")


def test_who_bears_both_sanctions_is_one_person_in_all_and_one_in_each_line(
    reviewing: Office,
) -> None:
    office = reviewing
    clue, case = before_plenary(office, "both")
    before = office.cells(2026)
    office.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **SERIOUS)
    decided = office.cells(2026)
    assert change(before, decided) == dict.fromkeys(
        ("PUN_TOTAL", "PUN_TOTAL.cases", "PUN_PARTY", "PUN_SWARN", "PUN_RANK_OTHER"), 1
    ) | dict.fromkeys(("HANDLED_CLUES", "HANDLED_PERSONS", "HANDLED_PERSONS.times"), 1)

    office.did("reviewer", "case.record_admin_sanction", "2026-06-29", case, **ADMIN)
    office.did("handler", "conclude_clue", "2026-06-30", clue)

    assert change(decided, office.cells(2026)) == dict.fromkeys(
        ("PUN_GOV", "PUN_GOV_MAJOR", "PUN_BOTH", "FORM_2", "FORM_TOTAL"), 1
    ) | {"FORM_SHARE.form_2": 1000, "HANDLED_PERSONS.times": 1}
    both = [["6.24 镇纪委全体会议决定", "6.29 登记政务处分"]]
    assert behind(office, "PUN_TOTAL") == behind(office, "PUN_BOTH") == both
    assert behind(office, "PUN_PARTY") == [["6.24 镇纪委全体会议决定"]]
    assert behind(office, "PUN_GOV") == [["6.29 登记政务处分"]]
    assert due(office, case, "effect-party-serious-warning") == (date(2027, 12, 24), None)
    assert due(office, case, "effect-admin-major-demerit") == (date(2027, 12, 29), None)
    assert history(office, case)[-4:] == [
        "6.18 登记县纪委核审意见",
        "6.20 登记支部大会决议",
        "6.24 镇纪委全体会议决定",
        "6.29 登记政务处分",
    ]
    assert history(office, clue)[-2:] == ["4.13 批准拟立案", "6.30 线索随案办结"]


def test_a_village_manager_cannot_be_removed_by_an_administrative_sanction(
    reviewing: Office,
) -> None:
    office = reviewing
    _, case = before_plenary(office, "both")
    office.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **SERIOUS)
    for sanction in ("admin_removal", "admin_dismissal", "admin_demotion"):
        body = ADMIN | {"admin_sanction": sanction}
        with pytest.raises(Refused, match="只能给予警告、记过、记大过"):
            office.did("reviewer", "case.record_admin_sanction", "2026-06-29", case, **body)
    assert "PUN_GOV" not in office.cells(2026)


def test_both_sanctions_are_announced_delivered_and_carried_out(reviewing: Office) -> None:
    office = reviewing
    _, case = before_plenary(office, "both")
    team = [office.ids["handler"], office.ids["colleague"]]
    office.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **SERIOUS)
    office.did("reviewer", "case.record_admin_sanction", "2026-06-29", case, **ADMIN)
    office.did("reviewer", "case.issue_decision", "2026-06-30", case, **PAPER)
    announcement = {
        "acted_by": team,
        "announced_to_members": True,
        "in_leading_group": False,
        "appeal_right_told": True,
        "person_opinion": "agrees",
        "announcement_record": "在支部党员大会上宣布",
    }
    office.did("handler", "case.record_announcement", "2026-07-06", case, **announcement)
    delivery = {"delivered_to": "本人及某村村委会"}
    office.did("handler", "case.deliver_admin_decision", "2026-07-07", case, **delivery)
    office.did("handler", "case.record_execution_item", "2026-07-13", case, **ITEM)
    report = {"reported_to": "镇纪委", "execution_report": "已宣布、已归档"}
    with pytest.raises(Refused, match="补贴"):
        office.did("handler", "case.report_execution", "2026-07-20", case, **report)
    report["allowance_note"] = "扣减三个月补贴"
    office.did("handler", "case.report_execution", "2026-07-20", case, **report)
    assert due(office, case, "announce-decision") == (date(2026, 7, 24), date(2026, 7, 6))
    assert due(office, case, "admin-decision-delivery") == (date(2026, 7, 29), date(2026, 7, 7))
    assert due(office, case, "admin-sanction-execution") == (date(2026, 7, 29), date(2026, 7, 13))
    assert due(office, case, "execution-report") == (date(2026, 12, 24), date(2026, 7, 20))
    assert office.record(case).stage == "executed"


def test_the_clue_is_concluded_from_the_work_list_once_its_case_is_decided(
    reviewing: Office,
) -> None:
    clue, case = before_plenary(reviewing)
    town: Town = opened(reviewing).on("2026-06-24")
    concluding = f"/clue/{clue}/conclude_clue"
    assert "案件尚未作出决定" in town["handler"].check(concluding, 409).text
    reviewing.did("secretary", "case.decide_by_plenary", "2026-06-24", case, **SERIOUS)
    page = town["handler"].get("/")
    assert concluding in page.links
    town["handler"].record(concluding)
    assert "已了结" in town["handler"].get(f"/clue/{clue}").text
    assert concluding not in town["handler"].get("/").links
