"""What a commission supervises in a year, each mechanism of the annual report by forms alone."""

from typing import Any

import pytest

from tests.service.conftest import Town, filled
from tests.service.story import history

INSPECTION = {
    "inspection_theme": "central_work",
    "inspection_mode": "on_site",
    "theme_note": "秸秆禁烧",
    "inspection_team": "李某\n赵某",
    "units_visited": "某村\n某社区",
    "inspection_summary": "查看禁烧巡查记录",
}
PROBLEM = {"problem_text": "巡查记录缺失", "responsible_person": "王某", "due_on": "3.31"}
RULE = {"rule_text": "上下班签到，外出请假", "urged_by_commission": "true"}
CHECK = "到岗位查看"


def unit_of(town: Town) -> str:
    """The unit that has to put things right."""
    return town.office.house.store.holder("unit_code", "zjw") or ""


def inspected(town: Town, on: str, **inspection: Any) -> str:
    """The address of an inspection that was held on a day."""
    desk = town.on(on)["manager"]
    return desk.record("/inspection/new/hold_inspection", **INSPECTION | inspection)


def found(town: Town, **problem: Any) -> str:
    """The address of a problem that was listed today."""
    said = {"responsible_unit": unit_of(town)} | PROBLEM | problem
    return town["manager"].record("/problem/new/find_problem", **said)


def published(town: Town, on: str, kind: str, entries: str, **days: str) -> str:
    """The address of a roster that was pasted from a spreadsheet on a day."""
    said = {"roster_from": "2026-03-09", "roster_until": "2026-03-13"} | days
    said |= {"roster_kind": kind, "roster_entries": entries}
    return town.on(on)["manager"].record("/roster/new/publish_roster", **said)


def id_of(path: str) -> str:
    """The record at an address."""
    return path.rpartition("/")[2]


def ledger(town: Town, kind: str) -> str:
    """The ledger of a kind, as it reads."""
    return town["manager"].get(f"/{kind}").text


def test_f06_what_is_inspected_of_a_project_under_watch(town: Town) -> None:
    project = town.on("2026-03-02")["manager"].record(
        "/project/new/log_project",
        project_title="某村道路硬化工程",
        work_fields=["bidding"],
        responsible_unit=unit_of(town),
    )
    for on in ("2026-03-10", "2026-06-10"):
        inspected(
            town,
            on,
            inspection_theme="projects",
            theme_note="招标文件",
            project_ids=[id_of(project)],
            work_fields=["bidding", "procurement"],
            units_visited="某村",
        )
    cells = town.office.cells(2026)
    assert (cells["SUP_TIMES"], cells["SUP_PROJECT"], cells["PROJECT_WATCHED"]) == (2, 1, 1)
    behind = town["manager"].get("/tallies/2026/SUP_PROJECT").text
    assert "检查〔2026〕1号" in behind
    assert "检查〔2026〕2号" in behind


def test_f07_who_is_on_duty_signs_in_and_who_is_missing_is_asked_why(town: Town) -> None:
    path = published(
        town,
        "2026-03-06",
        "duty",
        "姓名\t日期\t岗位\n李某\t2026/3/9\t带班\n王某\t2026/3/9\t值班\n赵某\t2026年3月10日",
    )
    desk = town.on("2026-03-09")["handler"]
    desk.record(f"{path}/check_roster", absent_persons="王某", roster_check_note=CHECK)
    desk = town.on("2026-03-11")["manager"]
    signed = "2026-3-9 李某 到岗\n2026-3-9 王某 缺岗\n2026-3-10 赵某 迟到"
    desk.record(f"{path}/record_sign_in", sign_ins=signed)
    handled = {"absence_reason": "外出没有请假", "absence_handling": "listed_as_problem"}
    desk.record(f"{path}/handle_absence", absentee="王某", **handled)
    found(town, roster_id=id_of(path), problem_text="值班期间缺岗")
    desk = town.on("2026-03-16")["manager"]
    desk.record(f"{path}/close_roster", roster_summary="一人缺岗，已处理")

    assert history(town.office, id_of(path)) == [
        "3.6 公布值守表",
        "3.9 抽查值守",
        "3.11 登记签到",
        "3.11 处理缺岗",
        "3.16 归档值守表",
    ]
    assert town.office.cells(2026) == {
        "SUP_TIMES": 1,
        "ROSTER_CHECKS": 1,
        "ROSTER_ABSENCES": 1,
        "SUP_PROBLEM": 1,
        "SUP_OPEN": 1,
    }
    assert "干部值班" in ledger(town, "roster")
    assert "已归档" in ledger(town, "roster")


def test_f07_a_sheet_that_does_not_fit_the_roster_is_refused_by_name(town: Town) -> None:
    path = published(town, "2026-03-06", "duty", "2026-03-09\t李某")
    desk = town.on("2026-03-16")["manager"]
    page = desk.check(f"{path}/record_sign_in", 422, sign_ins="2026-03-09 周某 到岗")
    assert "周某当天不在值守表上" in page.text
    page = desk.check(f"{path}/record_sign_in", 422, sign_ins="2026-03-16 李某 到岗")
    assert "2026年3月16日不在值守表的起止日期" in page.text
    page = desk.check(f"{path}/record_sign_in", 422, sign_ins="2026-03-09 李某 旷工")
    assert "第1行到岗情况不在列表中" in page.text
    assert history(town.office, id_of(path)) == ["3.6 公布值守表"]


def test_f08_a_night_watch_is_checked_and_nobody_is_missing(town: Town) -> None:
    path = published(town, "2026-03-06", "night", "2026-03-09 李某 镇政府\n2026-03-10 赵某 镇政府")
    rows = "2026-03-09 李某 镇政府 2026-03-10 赵某 镇政府"
    assert rows in town["manager"].get(path).text, "one row a line"
    for on in ("2026-03-09", "2026-03-10"):
        town.on(on)["secretary"].record(f"{path}/check_roster", roster_check_note=CHECK)
    assert town.office.cells(2026) == {"SUP_TIMES": 2, "ROSTER_CHECKS": 2}
    assert "夜间驻岗" in ledger(town, "roster")


def test_f10_attendance_goes_by_its_rule_and_by_what_a_check_finds(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    rule = desk.record("/rule_text/new/adopt_rule", rule_title="某镇机关考勤制度", **RULE)
    names = ("李某", "王某", "赵某")
    entries = "\n".join(f"2026-03-09\t{name}" for name in names)
    path = published(town, "2026-03-06", "attendance", entries)
    desk = town.on("2026-03-09")["handler"]
    desk.record(f"{path}/check_roster", absent_persons="王某、赵某", roster_check_note=CHECK)
    sheet = "日期\t姓名\t到岗情况\n2026-03-09\t李某\t到岗\n2026-03-09\t王某\t早退"
    desk.record(f"{path}/record_sign_in", sign_ins=sheet)
    desk = town.on("2026-04-01")["manager"]
    assert "revise_rule" in "".join(desk.get(rule).links)
    assert town.office.cells(2026) == {
        "RULE_COUNT": 1,
        "RULE_COUNT.urged": 1,
        "SUP_TIMES": 1,
        "ROSTER_CHECKS": 1,
        "ROSTER_ABSENCES": 2,
    }


def test_f11_who_is_to_be_on_duty_is_looked_at_outside_its_days_never(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    desk.record("/rule_text/new/adopt_rule", rule_title="某镇值班制度", **RULE)
    path = published(town, "2026-03-06", "duty", "2026-03-09 李某")
    desk = town.on("2026-03-16")["handler"]
    page = desk.check(f"{path}/check_roster", 422, roster_check_note=CHECK)
    assert "2026年3月16日不在值守表的起止日期（2026年3月9日至2026年3月13日）之内" in page.text
    desk.record(f"{path}/check_roster", occurred_on="3.9", roster_check_note=CHECK)
    cells = town.office.cells(2026)
    assert (cells["RULE_COUNT"], cells["ROSTER_CHECKS"]) == (1, 1)


def test_f14_what_is_wrong_with_the_town_s_main_work_is_put_right_for_good(town: Town) -> None:
    path = inspected(town, "2026-03-02", persons_checked="12", households_visited="30")
    assert any(f"inspection_id={id_of(path)}" in link for link in town["manager"].get(path).links)
    problem = found(town, inspection_id=id_of(path))
    town["manager"].record(f"{path}/close_inspection", inspection_conclusion="总体较好")
    assert "问题整改" in town["manager"].get("/deadlines").text
    for on, step, who, said in (
        ("2026-03-16", "report_rectification", "manager", {"rectification_text": "准备补记录"}),
        ("2026-03-17", "reject_rectification", "secretary", {"reason": "没有凭据"}),
        ("2026-03-24", "report_rectification", "manager", {"rectification_text": "已补记录"}),
        ("2026-03-25", "verify_rectification", "secretary", {}),
    ):
        town.on(on)[who].record(f"{problem}/{step}", **said)
    inspection = {"SUP_TIMES": 1, "SUP_UNIT": 2, "SUP_UNIT_VISITS": 2}
    people = {"SUP_PERSONS": 12, "SUP_HOUSEHOLD": 30}
    listed = inspection | people | {"SUP_PROBLEM": 1}
    assert town.office.cells(2026) == listed | {"SUP_FIXED": 1, "SUP_FIXED.any_year": 1}

    again = {"reason": "记录又有缺失", "due_on": "2026-5-29"}
    town.on("2026-05-06")["manager"].record(f"{problem}/reopen_problem", **again)
    assert town.office.cells(2026) == listed | {"SUP_OPEN": 1}
    assert "待整改" in ledger(town, "problem")


def test_f14_nobody_verifies_what_they_reported_themselves(town: Town) -> None:
    town.on("2026-03-02")
    problem = found(town)
    desk = town.on("2026-03-16")["secretary"]
    desk.record(f"{problem}/report_rectification", rectification_text="已补记录")
    assert f"{problem}/verify_rectification" not in desk.get(problem).links
    assert "SUP_FIXED" not in town.office.cells(2026)


@pytest.mark.parametrize(("window", "theme"), [("", "holiday"), ("spring_festival", "discipline")])
def test_f15_a_check_at_a_holiday_says_which(town: Town, window: str, theme: str) -> None:
    desk = town.on("2026-02-24")["manager"]
    said = INSPECTION | {"inspection_theme": theme, "holiday_window": window}
    page = desk.check("/inspection/new/hold_inspection", 422, **said)
    assert "节假日作风检查选明是哪个节假日，其他主题不选" in page.text


def test_f15_a_holiday_counts_once_however_often_it_is_checked(town: Town) -> None:
    for on, window, mode in (
        ("2026-01-05", "new_year", "covert"),
        ("2026-02-24", "spring_festival", "covert"),
        ("2026-02-25", "spring_festival", "on_site"),
    ):
        said = {"inspection_mode": mode, "theme_note": "", "units_visited": "某村"}
        inspected(town, on, inspection_theme="holiday", holiday_window=window, **said)
    assert town.office.cells(2026) == {
        "SUP_TIMES": 3,
        "SUP_UNIT": 1,
        "SUP_UNIT_VISITS": 3,
        "SUP_COVERT": 2,
        "HOLIDAY_WINDOWS": 2,
    }


def test_f16_a_problem_of_style_is_for_others_and_the_unit_is_told_in_writing(town: Town) -> None:
    path = inspected(town, "2026-03-02", inspection_theme="eight_rules", units_visited="某村")
    problem = found(town, inspection_id=id_of(path), eight_rules_problem=["hedonism_dining"])
    away = {"receiving_body": "某县财政局", "problem_transfer_reason": "属其职权"}
    town["manager"].record(f"{problem}/transfer_problem", **away)
    said = {"suggestion_grounds": "以会议费列支餐费", "suggestion_text": "完善报销审核"}
    opened = "/suggestion/new/propose_suggestion"
    sent = town["manager"].record(opened, responsible_unit=unit_of(town), **said)
    not_sent = town["manager"].record(opened, responsible_unit=unit_of(town), **said)
    secretary = town.on("2026-03-03")["secretary"]
    secretary.record(f"{not_sent}/reject_suggestion", reason="重复")
    secretary.record(f"{sent}/approve_suggestion", due_on="4.3")
    assert "回复建议书" in secretary.get("/deadlines").text
    desk = town.on("2026-04-01")["manager"]
    desk.record(f"{sent}/record_suggestion_reply", suggestion_reply="已完善")
    desk.record(f"{sent}/confirm_adoption", suggestion_adoption="adopted")
    assert town.office.cells(2026) == {
        "SUP_TIMES": 1,
        "SUP_UNIT": 1,
        "SUP_UNIT_VISITS": 1,
        "SUP_PROBLEM": 1,
        "SUP_SUGGESTION": 1,
    }
    assert "已移交有关部门" in ledger(town, "problem")
    assert "已确认采纳情况" in ledger(town, "suggestion")
    assert "未予批准" in ledger(town, "suggestion")


def test_f16_what_a_platform_warns_of_is_checked_by_its_day(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    said = {"alert_platform": "某县监督平台", "alert_text": "同一账户重复领取补贴"}
    path = desk.record("/alert/new/receive_alert", due_on="3.20", **said)
    page = desk.get("/deadlines").text
    assert "核查预警信息" in page
    assert "2026年3月20日" in page
    assert town.office.cells(2026) == {"SUP_ALERT": 1}
    desk = town.on("2026-03-16")["manager"]
    desk.record(f"{path}/close_alert", alert_result="data_error", alert_note="同名不同人")
    assert "核查预警信息" not in desk.get("/deadlines?state=overdue").text
    assert town.office.cells(2026) == {"SUP_ALERT": 1, "SUP_ALERT_DONE": 1}


def test_f27_what_a_business_says_is_seen_to_line_by_line(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    path = desk.record(
        "/business_visit/new/record_business_visit",
        business_name="某公司",
        visitors="李某，赵某",
        business_opinions__0__opinion_text="办证慢，跑了三趟",
        business_opinions__1__opinion_text="希望公开流程",
    )
    resolved = {"opinion_resolution": "已协调窗口代办"}
    desk.record(f"{path}/resolve_opinion", opinion_no="1", **resolved)
    assert "第2条意见建议还没有办理情况" in desk.check(f"{path}/close_business_visit", 422).text
    assert (
        "没有这一条" in desk.check(f"{path}/resolve_opinion", 422, opinion_no="3", **resolved).text
    )
    desk.record(f"{path}/resolve_opinion", opinion_no="2", **resolved)
    desk.record(f"{path}/close_business_visit")
    desk = town.on("2026-06-01")["manager"]
    again = desk.typed("/business_visit/new/record_business_visit", business_name="某公司")
    page = desk.post("/business_visit/new/record_business_visit", filled(again, visitors="李某"))
    desk.post("/business_visit/new/record_business_visit", filled(page.sent, _go="record"))
    assert town.office.cells(2026) == {"BIZ_VISIT": 2, "BIZ_VISIT.firms": 1, "BIZ_OPINION": 2}
    assert "已办结" in ledger(town, "business_visit")


def test_f32_who_skips_a_meeting_is_found_on_its_sheet(town: Town) -> None:
    day = {"roster_from": "3.9", "roster_until": "3.9"}
    path = published(town, "2026-03-06", "meeting", "2026-03-09 李某\n2026-03-09 王某", **day)
    desk = town.on("2026-03-09")["manager"]
    desk.record(f"{path}/check_roster", absent_persons="王某", roster_check_note="会场清点")
    desk.record(f"{path}/record_sign_in", sign_ins="2026-03-09 李某 到岗\n2026-03-09 王某 缺岗")
    reminded = {"absence_reason": "忘记开会", "absence_handling": "reminded_orally"}
    desk.record(f"{path}/handle_absence", absentee="王某", **reminded)
    assert "处理方式 口头提醒" in desk.get(path).text
    assert town.office.cells(2026)["ROSTER_ABSENCES"] == 1
    behind = desk.get("/tallies/2026/ROSTER_ABSENCES").text
    assert "值守〔2026〕1号" in behind
    assert "会议签到" in ledger(town, "roster")
