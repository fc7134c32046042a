"""专项部署、公安机关通报、专项整治, each recorded by the forms and found again in the figures."""

import pytest

from tests import histories as h
from tests.service.conftest import SUBJECT, Desk, Town
from tests.service.story import FOUND as VERIFIED
from tests.stores import Office

CAMPAIGN = {
    "campaign_title": "聚焦“六不”专项整治",
    "plan_document": "某纪发〔2026〕5号",
    "campaign_formula": "1＋2＋3＋10",
    "campaign_fields": "惠民补贴\n村务公开",
    "campaign_villages": "甲村\t乙村",
    "campaign_from": "2026-03-02",
    "campaign_until": "11.30",
}
MEASURE = {"campaign_measure_text": "逐户核对补贴名册", "measures_problems": "补贴对象不准"}
PROBLEM = {
    "campaign_problem_text": "某村补贴公示不全",
    "responsible_person": "王某",
    "due_on": "2026-04-30",
    "work_fields": ["benefits"],
}


@pytest.fixture
def campaign(town: Town) -> str:
    """A campaign begun on 2 March by a form."""
    desk = town.on("2026-03-02")["manager"]
    return desk.record("/campaign/new/open_campaign", **CAMPAIGN)


def id_of(path: str) -> str:
    """The record at an address."""
    return path.rpartition("/")[2]


def why(desk: Desk, cell: str) -> str:
    """What the page behind a figure says."""
    return desk.get(f"/tallies/2026/{cell}").text


def test_f20_what_an_initiative_asks_is_carried_out_act_by_act(town: Town) -> None:
    """F20: the initiative itself counts nothing, each 举措 counts one."""
    initiative = {
        "initiative_title": "“一改两为”",
        "initiative_issuer": "某县委",
        "initiative_requirements": "改进工作作风、为民办实事、为企优环境",
    }
    desk = town.on("2026-01-10")["manager"]
    path = desk.record("/initiative/new/open_initiative", **initiative)
    assert "0 项" in why(desk, "INITIATIVE_ACTIONS")
    for action in ("便民大厅推行延时服务", "走访企业听取意见"):
        desk.record(f"{path}/record_initiative_action", initiative_action=action)
    assert "2 项" in why(desk, "INITIATIVE_ACTIONS")
    desk.record(f"{path}/close_initiative", initiative_summary="各项要求已落实")
    assert "record_initiative_action" not in " ".join(desk.get(path).links)
    assert "“一改两为”" in desk.get("/initiative").text


NOTICE = {
    "notice_kind": "drunk_driving",
    "sending_organ": "某县公安局交管大队",
    "notice_document": "某公通〔2026〕7号",
    "notice_person": "王某",
    "offence_text": "醉酒驾驶机动车",
}
DRIVER = {f"persons-0-{name}": value for name, value in SUBJECT.items()}
FOUND = DRIVER | {"summary": "醉酒驾驶机动车", "disciplines": ["life"]}


def test_f21_a_police_notice_becomes_a_clue_that_lives_on(town: Town, campaign: str) -> None:
    """F21: both notices count; one becomes a clue of the campaign and ends in a first form."""
    office, desk = town.office, town.on("2026-03-03")["intake"]
    path = desk.record("/police_notice/new/receive_police_notice", **NOTICE)
    other = desk.record(
        "/police_notice/new/receive_police_notice", **NOTICE | {"notice_person": "周某"}
    )
    desk.record(f"{other}/close_police_notice", notice_closing_note="不是党员，也不是监察对象")
    manager = town.on("2026-03-03")["manager"]
    manager.record(f"{path}/register_as_clue", **FOUND, campaign_id=id_of(campaign))
    assert "已转为线索" in manager.get("/police_notice").text
    assert office.cells(2026)["POLICE_NOTICE"] == 2

    (clue,) = office.record(id_of(path)).fact("clues_registered")
    assert any(link.startswith(f"/clue/{clue}") for link in manager.get(path).links)
    assert office.record(clue).fact("source") == "law_enforcement"
    assert "CLUE_HANDLED" not in office.cells(2026)
    office.talk_planned(clue)
    assert office.cells(2026)["CLUE_HANDLED"] == 1
    report = {"proposed_outcome": "measure_applied", "proposed_measure": "warning_talk"}
    office.did("handler", "record_talk", "2026-03-25", clue, **h.HELD_TALK)
    office.did("handler", "submit_talk_report", "2026-03-30", clue, **h.REPORT | report)
    secretary = town.on("2026-04-01")["secretary"]
    measure = {"measure": "warning_talk", "measure_document": "措〔2026〕1号", "measure_on": "今天"}
    secretary.record(f"/clue/{clue}/apply_measure", **measure)
    assert "1 人，专项整治" in why(secretary, "S24")
    assert "王某" in why(secretary, "S24")
    assert office.cells(2026)["FORM_1"] == 1


def verified(office: Office, **clue: str) -> str:
    """A clue whose verification found what was reported."""
    record = office.registered(**clue)
    office.proposed(record, h.VERIFICATION | {"team": ["handler", "colleague"]})
    office.did("secretary", "approve_verification", "2026-03-23", record)
    office.did("handler", "start_verification", "2026-03-24", record)
    office.did("handler", "submit_verification_report", "2026-04-10", record, **VERIFIED)
    for who in ("handler", "colleague"):
        office.did(who, "sign_verification_report", "2026-04-10", record)
    return record


def fixed(town: Town, path: str) -> None:
    """A problem that was sent back once and is then put right."""
    town["handler"].record(f"{path}/report_campaign_fix", campaign_fix_report="已公示")
    town["secretary"].record(f"{path}/reject_campaign_fix", reason="缺公示照片")
    town["handler"].record(f"{path}/report_campaign_fix", campaign_fix_report="已公示，附照片")
    town["secretary"].record(f"{path}/verify_campaign_fix")


def test_f22_all_that_a_campaign_lists_is_put_right(town: Town, campaign: str) -> None:
    """F22: its label, fields, measures and problems; S17 and U3 agree when all is fixed."""
    office = town.office
    desk = town["manager"]
    assert office.record(id_of(campaign)).fact("formula_numbers") == (1, 2, 3, 10)
    desk.record(f"{campaign}/add_campaign_fields", campaign_fields="村务公开\n工程项目")
    for _ in range(2):
        desk.record(f"{campaign}/adopt_campaign_measure", **MEASURE)
    named = {
        "campaign_id": id_of(campaign),
        "responsible_unit": office.house.store.holder("unit_code", "zjw"),
    }
    problems = [
        town["handler"].record("/campaign_problem/new/list_campaign_problem", **PROBLEM, **named)
        for _ in range(2)
    ]
    assert "惠民补贴" in why(desk, "S16")
    found = ("CAMP_FIELD", "CAMP_MEASURE", "CAMP_PROBLEM")
    assert [office.cells(2026)[id] for id in found] == [3, 2, 2], "a field named twice is one field"

    town.on("2026-04-20")
    fixed(town, problems[0])
    differ = "专项整治列出的问题已全部整改 2 ＝ 1 不符"
    assert differ in town["secretary"].get("/tallies/2026").text
    assert "专问〔2026〕2号" in town["handler"].get("/deadlines").text
    fixed(town, problems[1])
    assert differ.replace("1 不符", "2 相符") in town["secretary"].get("/tallies/2026").text
    assert "专问〔2026〕2号" not in town["handler"].get("/deadlines").text

    desk = town["manager"]
    assert "第1、2项措施尚未落实" in desk.get(campaign).text
    for number in ("1", "2"):
        done = {"campaign_measure_no": number, "measure_done_note": "已落实"}
        desk.record(f"{campaign}/complete_campaign_measure", **done)
    desk.record(f"{campaign}/close_campaign", campaign_conclusion="问题已全部整改")
    assert "已结束" in desk.get("/campaign").text


def test_f22_whom_a_campaign_s_clues_are_about_is_counted_as_the_campaign_s(
    town: Town, campaign: str
) -> None:
    """F22: organisational handling and the first form, of the clues that name the campaign."""
    of_campaign = {"campaign_id": id_of(campaign)}
    clues = [verified(town.office, **said) for said in (of_campaign, {})]
    decided = {
        "organisational_handling": "reassignment",
        "handling_document": "某党干〔2026〕3号",
        "handling_reason": "履职不力",
    }
    for clue in clues:
        town.on("2026-04-13")["handler"].record(
            f"/clue/{clue}/record_organisational_handling", **decided
        )
    assert town.office.cells(2026)["ORG_HANDLE.campaign"] == 1
    assert "1 人，专项整治" in why(town["secretary"], "S23")


CHECK = {
    "inspection_theme": "campaign",
    "inspection_mode": "covert",
    "inspection_team": "李某、赵某",
    "units_visited": "甲村\n乙村",
    "inspection_summary": "查看补贴公示栏",
}


def test_f22_the_checks_of_a_campaign_are_counted_apart(town: Town, campaign: str) -> None:
    """F22: S19 and S20 are what was checked under the campaign, within all checks."""
    desk = town["handler"]
    for said in ({"campaign_id": id_of(campaign)}, {"inspection_theme": "discipline"}):
        desk.record("/inspection/new/hold_inspection", **CHECK | said)
    cells = town.office.cells(2026)
    assert (cells["SUP_TIMES.campaign"], cells["SUP_TIMES"]) == (1, 2)
    assert "2 个，专项整治" in why(desk, "S20")
    assert "乙村" in why(desk, "S20")
