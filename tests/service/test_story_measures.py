"""监督执纪“四种形态”、通报、问责, each recorded by the forms and found again in the figures."""

from typing import Any

from tests import histories as h
from tests.service.conftest import Desk, Town
from tests.stores import Office

REMINDER = {
    "unit_and_post": "某村党支部委员",
    "rank": "rural_enterprise_other",
    "political_status": "party_member",
    "measure": "reminder_talk",
    "measure_ground": "supervision",
    "measure_reason": "值班签到不全",
}
DONE = {"carried_out_by": "李某、赵某", "measure_record": "已谈话提醒，本人表示改正"}
PAPER = {"measure_document": "措〔2026〕1号", "measure_on": "4.1"}
REVIEW = {"measure": "ordered_self_review"}


def reminded(town: Town, day: str, **who: Any) -> str:
    """Somebody on whom a measure was taken without a clue, by three forms."""
    due = {"due_on": "2026-04-30"} if who.get("measure") == "ordered_self_review" else {}
    path = town.on(day)["handler"].record("/measure/new/propose_measure", **REMINDER | who)
    town["secretary"].record(f"{path}/approve_measure")
    town["handler"].record(f"{path}/carry_out_measure", **DONE | due)
    return path


def by_talk(office: Office, name: str, **report: str) -> str:
    """A clue about somebody whose talk has been held and reported."""
    clue = office.registered(persons=[h.SUBJECT | {"name": name}])
    office.talk_planned(clue)
    office.did("handler", "record_talk", "2026-03-25", clue, **h.HELD_TALK)
    office.did("handler", "submit_talk_report", "2026-03-30", clue, **h.REPORT | report)
    return f"/clue/{clue}"


def by_letter(office: Office, name: str) -> str:
    """A clue about somebody who has answered a letter."""
    clue = office.registered(persons=[h.SUBJECT | {"name": name}])
    office.proposed(clue, h.LETTER)
    office.did("secretary", "approve_talk_inquiry", "2026-03-23", clue)
    office.did("handler", "send_letter", "2026-03-24", clue, **h.SENT_LETTER)
    office.did("handler", "record_letter_delivery", "2026-03-25", clue)
    office.did("handler", "record_reply", "2026-03-27", clue, **h.REPLY)
    office.did("handler", "submit_talk_report", "2026-03-30", clue, **h.REPORT)
    return f"/clue/{clue}"


def why(desk: Desk, cell: str) -> str:
    """What the page behind a figure says."""
    return desk.get(f"/tallies/2026/{cell}").text


def test_f12_who_is_reminded_without_a_clue_is_in_all_use_and_in_no_form(town: Town) -> None:
    """F12: S09, S34 and S30 are three scopes of one measure, and the register has no form."""
    measure = {"proposed_outcome": "measure_applied", "proposed_measure": "reminder_talk"}
    clue = by_talk(town.office, "李某", **measure)
    town.on("2026-04-01")["secretary"].record(
        f"{clue}/apply_measure", measure="reminder_talk", **PAPER
    )
    reminded(town, "2026-04-02", name="王某")
    reminded(town, "2026-04-03", name="周某", measure_ground="daily")
    refused = town["handler"].record("/measure/new/propose_measure", **REMINDER, name="陈某")
    town["secretary"].record(f"{refused}/reject_measure", reason="已由村里当面提醒")

    desk = town["secretary"]
    supervision, use, on_clues = (why(desk, cell) for cell in ("S09", "S34", "S30"))
    assert "2 人，监督检查" in supervision
    assert "3 人，全部运用" in use
    assert "1 人，线索处置结果" in on_clues
    names = ("王某", "周某", "李某", "陈某")
    told = {page: [name for name in names if name in page] for page in (supervision, use, on_clues)}
    assert list(told.values()) == [["王某", "周某"], ["王某", "周某", "李某"], ["李某"]]
    form_1 = why(desk, "FORM_1")
    assert [name for name in names if name in form_1] == ["李某"], "no clue, no form"
    assert town.office.cells(2026)["FORM_TOTAL"] == 1


def test_f12_an_inquiry_by_letter_is_counted_when_it_closes_the_clue(town: Town) -> None:
    """F12: S32 counts closings by letter, neither those by talk nor letters that are out."""
    accepted = {"feedback_letter_number": "反馈〔2026〕1号", "feedback_sent_on": "4.1"}
    letter, talk = by_letter(town.office, "李某"), by_talk(town.office, "王某")
    secretary = town.on("2026-04-01")["secretary"]
    assert "0 人" in why(secretary, "S32")
    for clue in (letter, talk):
        secretary.record(f"{clue}/close_accepted", **accepted)
    page = why(secretary, "S32")
    assert "1 人，第一种形态 " in page
    assert "李某" in page
    assert "王某" not in page


def test_f12_a_written_check_is_waited_for_and_one_person_counts_once(town: Town) -> None:
    """F12: S11 counts times, S36 persons; the check is due on the day that people set."""
    known = {"name": "王某", "id_number": h.ID_NUMBER}
    first = reminded(town, "2026-04-02", **known, **REVIEW)
    second = reminded(town, "2026-04-03", **known, **REVIEW)
    desk = town.on("2026-04-10")["handler"]
    numbers = [f"措〔2026〕{n}号" for n in (1, 2)]
    waiting = desk.get("/deadlines?rule=self-review").text
    assert [number in waiting for number in numbers] == [True, True]
    for path in (first, second):
        desk.record(f"{path}/receive_self_review", self_review_note="认识到位，已补齐手续")
    waiting = desk.get("/deadlines").text
    assert [number in waiting for number in numbers] == [False, False]
    cells = town.office.cells(2026)
    assert (cells["F1_CHECK.use_times"], cells["F1_CHECK.use"]) == (2, 1)
    assert "FORM_1" not in cells


CIRCULAR = {
    "circular_title": "关于两起违反值班纪律问题的通报",
    "measure_ground": "supervision",
    "circular_cases": "2",
    "circular_text": "节日期间检查发现两人脱岗",
    "circular_audience": "各村、镇直各单位",
    "units_named": "某村\n某村二组",
    "criticised-0-name": "王某",
    "criticised-0-id_number": h.ID_NUMBER,
    "criticised-0-unit_and_post": "某村党支部委员",
    "criticised-0-rank": "rural_enterprise_other",
    "criticised-0-political_status": "party_member",
}
NUMBERED = "通〔2026〕1号"


def issued(town: Town, day: str) -> str:
    """A circular that was drafted, agreed to and issued on a day."""
    path = town.on(day)["manager"].record("/circular/new/draft_circular", **CIRCULAR)
    town["secretary"].record(f"{path}/approve_circular")
    town["manager"].record(f"{path}/issue_circular")
    return path


def test_f18_a_circular_is_numbered_when_issued_and_criticises_by_name(town: Town) -> None:
    """F18: one 期 a number, two 起 in it, and whoever it names twice in the year is one person."""
    path = town.on("2026-04-07")["manager"].record("/circular/new/draft_circular", **CIRCULAR)
    town["secretary"].record(f"{path}/return_circular", reason="核对脱岗时间")
    town["manager"].record(
        f"{path}/redraft_circular", **CIRCULAR | {"circular_text": "五一两人脱岗"}
    )
    town["secretary"].record(f"{path}/approve_circular")
    assert "NOTICE_ISSUED" not in town.office.cells(2026)
    town["manager"].record(f"{path}/issue_circular")
    forwarded = {"circular_forwarded_to": "各村民小组", "circular_forward_note": "请传达学习"}
    town["manager"].record(f"{path}/forward_circular", **forwarded)
    issued(town, "2026-05-06")

    assert NUMBERED in town["manager"].get("/circular").text
    cells = town.office.cells(2026)
    assert (cells["NOTICE_ISSUED"], cells["NOTICE_CASES"]) == (2, 4)
    assert (cells["F1_CIRC.use_times"], cells["F1_CIRC.use"]) == (2, 1)
    assert "王某" in why(town["manager"], "S35")
    assert f"{NUMBERED}之1" in town["manager"].get("/measure").text


ORGANISATION = {
    "accountable_kind": "organisation",
    "duty_failed": "对村干部日常监督缺失",
    "accountability_form": "org_notice",
}
DECIDED = {"accountability_body": "某镇纪委", "accountability_document": "某纪〔2026〕5号"}
TOLD = {"accountability_result": "已在党员大会上宣布"}
CAMPAIGN = {
    "campaign_title": "“六不”专项整治",
    "campaign_fields": "惠民补贴",
    "campaign_from": "2026-03-02",
    "campaign_until": "2026-11-30",
}


def test_f23_a_party_organisation_answers_under_a_campaign_and_a_cadre_beside_it(
    town: Town,
) -> None:
    """F23: organisations are counted as units, cadres each time; the campaign's apart."""
    unit = town.office.house.store.holder("unit_code", "zjw")
    campaign = town.on("2026-03-02")["manager"].record("/campaign/new/open_campaign", **CAMPAIGN)
    accountable = {"accountable_unit": unit}
    of_campaign = accountable | {"campaign_id": campaign.rpartition("/")[2]}
    cadre = accountable | {
        "accountable_kind": "cadre",
        "accountable_person": "周某",
        "accountability_form": "notice",
    }
    town.on("2026-03-16")
    for body in (of_campaign, of_campaign, accountable, cadre):
        proposal = "/accountability/new/propose_accountability"
        path = town["handler"].record(proposal, **ORGANISATION | body)
        town["secretary"].record(f"{path}/approve_accountability", **DECIDED)
        town["handler"].record(f"{path}/carry_out_accountability", **TOLD)
    refused = town["handler"].record(proposal, **ORGANISATION | of_campaign)
    town["secretary"].record(f"{refused}/reject_accountability", reason="已主动整改，后果轻微")

    cells = town.office.cells(2026)
    assert cells["ACC_ORG.campaign"] == 1, "decided twice under the campaign, and one organisation"
    assert cells["ACC_ORG.supervision"] == 1
    assert cells["ACC_PERSON.supervision"] == 1
    assert "1 个，专项整治" in why(town["secretary"], "S25")
    ledger = town["handler"].get("/accountability").text
    assert ledger.count("已执行") >= 4
    assert "不予问责" in ledger
