"""风险防控 as clerks record it by forms, and where it is found again: mechanisms F05, F06 and
F09–F11 of the annual report.
"""

from tests.service.conftest import Town, filled
from tests.service.story import change, counted, offered

POST = {
    "occurred_on": "3.2",
    "post_title": "镇财政所出纳",
    "responsible_person": "李某",
    "post_duties": "办理现金和银行结算",
    "review_due_on": "2027-3-2",
}
RISK = {
    "risk_point_title": "付款无人复核",
    "risk_category": "process",
    "risk_manifestation": "一人办理付款全程",
    "risk_level": "high",
    "work_fields": ["award_funds"],
    "review_due_on": "2026-9-1",
}
CONTROL = {
    "control_text": "付款由两人复核",
    "responsible_person": "李某",
    "review_due_on": "2026-9-1",
}
RECEPTION = {
    "approval_letter": "某函〔2026〕3号",
    "guest_unit": "邻镇政府",
    "guest_count": "6",
    "host_count": "2",
    "meal_standard": "工作餐每人40元",
    "reception_cost": "320元",
}
PROJECT = {
    "project_title": "某村道路硬化工程",
    "work_fields": ["bidding"],
    "project_amount": "￥380,000",
    "project_funds": "第一批奖补资金",
}


def _unit(town: Town) -> str:
    found = town.office.house.store.holder("unit_code", "zjw")
    assert found
    return found


def _overdue(town: Town) -> set[str]:
    """The records that are past a day they were to be looked at."""
    links = town["handler"].get("/deadlines?state=overdue").links
    return {link.removesuffix("#deadlines") for link in links if link.endswith("#deadlines")}


def _adopted(town: Town, title: str, urged: str = "true") -> str:
    return town["handler"].record(
        "/rule_text/new/adopt_rule",
        rule_title=title,
        rule_text="第一条 按规定执行。",
        rule_document="某政发（2026）5号",
        urged_by_commission=urged,
    )


def _on_risk_list(town: Town) -> tuple[str, str, str]:
    """A post, a risk found at it, and a measure against the risk."""
    handler, unit = town["handler"], _unit(town)
    post = handler.record("/post/new/review_post", **POST, responsible_unit=unit)
    powers = "支付核对\r\n\r\n 备用金保管 \r\n"
    handler.record(f"{post}/list_powers", post_powers=powers)
    [opening] = [link for link in handler.get(post).links if "identify_risk_point" in link]
    risk = handler.record(opening, **RISK)
    form = "/control_measure/new/adopt_control_measure"
    found = risk.rpartition("/")[2]
    measure = handler.record(form, **CONTROL, responsible_unit=unit, risk_point_ids=[found])
    return post, risk, measure


def test_F05_risks_at_a_post_are_listed_rated_reviewed_and_taken_off(town: Town) -> None:
    """廉政风险防控: review a post, add a risk point, adopt a measure, rate, re-review, retire."""
    town.on("2026-03-02")
    post, risk, measure = _on_risk_list(town)
    listed = town.office.cells(2026)
    assert {name: listed[name] for name in listed if name.startswith("RISK_")} == {
        "RISK_POST": 1,
        "RISK_POST.stock": 1,
        "RISK_POWER": 2,
        "RISK_POINT": 1,
        "RISK_POINT.found": 1,
        "RISK_LEVEL.high": 1,
        "RISK_MEASURE": 1,
        "RISK_MEASURE.adopted": 1,
    }
    town.on("2026-09-02")
    assert _overdue(town) == {risk, measure}, "both were to be looked at by 1 September"
    handler = town["handler"]
    handler.record(f"{risk}/rate_risk_point", risk_level="low", reason="已上线系统")
    seen = {"risk_finding": "风险降低", "review_due_on": "2027-9-1"}
    handler.record(f"{risk}/re_review_risk_point", **seen)
    seen = {"control_carried_out": "true", "control_finding": "均有复核"}
    handler.record(f"{measure}/review_control_measure", **seen, review_due_on="2027-9-1")
    assert _overdue(town) == set()
    rated = town.office.cells(2026)
    assert change(listed, rated) == {"RISK_LEVEL.high": -1, "RISK_LEVEL.low": 1}

    handler = town.on("2026-11-02")["handler"]
    handler.record(f"{measure}/retire_control_measure", reason="系统自动复核")
    handler.record(f"{risk}/retire_risk_point", reason="业务取消")
    gone = {"post_finding": "职责已并入", "review_due_on": "2027-11-2"}
    handler.record(f"{post}/re_review_post", **gone)
    handler.record(f"{post}/abolish_post", reason="机构改革")
    assert change(rated, town.office.cells(2026)) == {
        "RISK_POST.stock": -1,
        "RISK_POWER": -2,
        "RISK_POINT": -1,
        "RISK_LEVEL.low": -1,
        "RISK_MEASURE": -1,
    }
    assert "岗位〔2026〕1号" in counted(town, "RISK_POST"), "it was reviewed all the same"


def test_F05_nothing_is_found_at_a_post_that_is_no_more(town: Town) -> None:
    town.on("2026-03-02")
    post, _, _ = _on_risk_list(town)
    handler = town["handler"]
    handler.record(f"{post}/abolish_post", reason="机构改革")
    body = RISK | {"post_id": post.rpartition("/")[2]}
    refused = handler.check("/risk_point/new/identify_risk_point", 409, **body)
    assert "所选岗位已撤销" in refused.text


def test_F06_a_project_is_watched_checked_and_closed(town: Town) -> None:
    """重点领域监督: log the project with its field, check it, close it."""
    handler = town.on("2026-03-02")["handler"]
    unit = _unit(town)
    project = handler.record("/project/new/log_project", **PROJECT, responsible_unit=unit)
    assert "380,000.00元" in handler.get(project).text
    assert "项目〔2026〕1号" in counted(town, "PROJECT_WATCHED")
    handler.record(
        "/inspection/new/hold_inspection",
        inspection_theme="projects",
        inspection_mode="papers",
        inspection_team="李某\n赵某",
        units_visited="某村",
        work_fields=["bidding"],
        project_ids=[project.rpartition("/")[2]],
        inspection_summary="招标资料齐全",
    )
    assert "检查〔2026〕1号" in counted(town, "SUP_PROJECT")
    before = town.office.cells(2026)
    town.on("2026-09-01")["handler"].record(f"{project}/close_project", project_outcome="已验收")
    assert change(before, town.office.cells(2026)) == {"PROJECT_WATCHED": -1}
    assert project in town["handler"].get("/project?stage=closed").links


def test_F09_a_reception_without_a_letter_is_checked_and_becomes_a_problem(town: Town) -> None:
    """公务接待管理制度: adopt the rule, log receptions, check them, note the problem."""
    handler = town.on("2026-03-02")["handler"]
    _adopted(town, "某镇公务接待管理制度")
    form = "/official_reception/new/log_official_reception"
    in_order = handler.record(form, **RECEPTION)
    without = {name: value for name, value in RECEPTION.items() if name != "approval_letter"}
    irregular = handler.record(form, **without)
    assert "320.00元" in handler.get(in_order).text
    [opening] = [link for link in handler.get(irregular).links if "find_problem" in link]
    handler = town.on("2026-03-09")["handler"]
    problem = handler.record(
        opening,
        problem_text="没有公函接待",
        responsible_unit=_unit(town),
        responsible_person="李某",
        due_on="2026-3-31",
        eight_rules_problem=[],
    )
    fine = {"reception_finding": "合规", "reception_irregular": "false"}
    found = offered(handler.get(f"{irregular}/check_official_reception"), "problem_id")
    refused = handler.check(f"{in_order}/check_official_reception", 422, **fine, problem_id=found)
    assert "没有违反规定的不选问题" in refused.text
    handler.record(f"{in_order}/check_official_reception", **fine)
    wrong = {"reception_finding": "没有公函", "reception_irregular": "true", "problem_id": found}
    handler.record(f"{irregular}/check_official_reception", **wrong)
    assert problem in handler.get(irregular).links
    assert town.office.cells(2026)["RECEPTION_CHECKED"] == 2
    assert "公务〔2026〕2号" in counted(town, "RECEPTION_CHECKED")


def test_F10_the_attendance_rule_is_revised_and_a_sheet_is_kept_by_it(town: Town) -> None:
    """机关考勤制度: adopt, revise (counted once), paste a sheet, find who was absent."""
    handler = town.on("2026-03-02")["handler"]
    rule = _adopted(town, "某镇机关考勤制度", urged="false")
    assert town.office.cells(2026).get("RULE_COUNT.urged", 0) == 0
    new = {"rule_text": "第一条 上下班签到。", "urged_by_commission": "true"}
    handler.record(f"{rule}/revise_rule", **new)
    figures = town.office.cells(2026)
    assert (figures["RULE_COUNT"], figures["RULE_COUNT.urged"]) == (1, 1)
    assert "制度版次 2" in handler.get(rule).text

    sheet = handler.record(
        "/roster/new/publish_roster",
        roster_kind="attendance",
        roster_from="3.2",
        roster_until="3.3",
        roster_entries="日期\t姓名\t岗位\r\n2026-3-2\t李某\t党政办\r\n2026/3/2\t赵某\t财政所\r\n",
    )
    handler.record(
        f"{sheet}/record_sign_in", sign_ins="2026-3-2\t李某\t到岗\r\n2026-3-2\t赵某\t缺岗\r\n"
    )
    seen = {"absent_persons": "赵某", "roster_check_note": "无请假单"}
    handler.record(f"{sheet}/check_roster", **seen)
    assert town.office.cells(2026)["ROSTER_ABSENCES"] == 1
    assert "值守〔2026〕1号" in counted(town, "ROSTER_ABSENCES")


def test_F11_the_duty_rule_takes_the_place_of_another_and_the_roster_is_checked(
    town: Town,
) -> None:
    """值班制度: adopt, abolish the older one, check the duty roster."""
    handler = town.on("2026-03-02")["handler"]
    old = _adopted(town, "某镇值班暂行办法", urged="false")
    _adopted(town, "某镇值班制度")
    twice = {"rule_title": "某镇值班制度", "rule_text": "第一条", "urged_by_commission": "true"}
    page = handler.check("/rule_text/new/adopt_rule", **twice)
    page = handler.post("/rule_text/new/adopt_rule", filled(page.sent, _go="record"), 422)
    assert "制度名称已被使用" in page.text
    handler.record(f"{old}/abolish_rule", reason="由值班制度代替")
    assert old in handler.get("/rule_text?stage=abolished").links
    figures = town.office.cells(2026)
    assert (figures["RULE_COUNT"], figures["RULE_COUNT.urged"]) == (2, 1)

    roster = handler.record(
        "/roster/new/publish_roster",
        roster_kind="duty",
        roster_from="3.2",
        roster_until="3.2",
        roster_entries="2026-3-2 李某\n2026-3-2 赵某 带班",
    )
    note = {"absent_persons": "赵某", "roster_check_note": "带班人员不在岗"}
    handler.record(f"{roster}/check_roster", **note)
    figures = town.office.cells(2026)
    assert (figures["ROSTER_CHECKS"], figures["ROSTER_ABSENCES"]) == (1, 1)
