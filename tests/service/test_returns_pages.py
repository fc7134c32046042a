"""上报 on the pages: what is asked for, the return itself, the county's table."""

import pytest

from tests.histories import KNOWN
from tests.service.conftest import CLUE, PASSWORD, Town, filled
from tests.service.returns_fixtures import (
    KIND,
    QUARTER,
    TITLE,
    brought_in,
    compiled,
    county_in,
    file_of,
    submitted,
    who,
)
from tests.stores import STAFF, Office

AHEAD = "2026年第二季度 2026年7月10日 统计期未结束"


@pytest.fixture
def county(tmp_path, open_house, clock):
    return county_in(tmp_path, open_house, clock)


@pytest.fixture
def town(county):
    return county.shared


def test_a_town_sees_what_it_owes_and_compiles_it_from_there(town):
    page = who(town, "manager").get("/returns")
    assert f"{TITLE} 2026年4月10日 未编制 编制" in page.text
    assert f"/{KIND}/new/compile_return?return_span={QUARTER}" in page.links
    assert AHEAD in page.text
    assert "各单位上报情况" not in page.text
    compiled(town)
    page = who(town, "manager").get("/returns")
    assert f"{TITLE} 2026年4月10日 已编制" in page.text
    assert f"/{KIND}/new/compile_return?return_span={QUARTER}" not in page.links


def test_who_may_not_compile_sees_no_button(town):
    assert not [x for x in who(town, "secretary").get("/returns").links if "compile" in x]
    assert who(town, "security").client.get("/returns").status_code == 404


def test_what_is_past_its_day_is_marked(county, town):
    county.on("2026-04-15")
    assert f"{TITLE} 2026年4月10日 逾期5天 未编制" in who(town, "manager").get("/returns").text
    submitted(town, compiled(town))
    assert f"{TITLE} 2026年4月10日 迟报 待接收" in who(town, "manager").get("/returns").text
    assert "待接收 迟报" in county.county.get("/returns").text


def test_what_a_longer_return_has_closed_is_not_owed_any_more(county, town):
    path = submitted(town, compiled(town))
    county.county.record(f"{path}/accept_return")
    county.on("2026-04-20")
    page = who(town, "manager").get("/returns")
    assert "2026年3月 2026年4月7日 已含在已接收的报表里" in page.text
    assert not [x for x in page.links if "compile_return" in x]


def test_a_year_without_records_is_not_offered(town):
    page = who(town, "manager").get("/returns?year=2026")
    assert "2026年本单位报表" in page.text
    assert "没有这一项" in who(town, "manager").get("/returns?year=2019", 422).text


def test_a_span_that_is_not_over_or_is_reported_is_not_in_the_list(town):
    offered = who(town, "manager").get(f"/{KIND}/new/compile_return").offered["return_span"]
    assert offered == ["", "2026-03", QUARTER, "2026-02", "2026-01"]
    compiled(town)
    offered = who(town, "manager").get(f"/{KIND}/new/compile_return").offered["return_span"]
    assert QUARTER not in offered


def test_a_span_without_anything_in_it_is_confirmed_to_be_nought(town):
    desk, path = who(town, "manager"), f"/{KIND}/new/compile_return"
    assert "各项指标都是零" in desk.check(path, 422, return_span="2026-01").text
    said = {"zero_confirmed": "true", "zero_report_note": "已核对"}
    assert desk.record(path, return_span="2026-01", **said)


def test_the_record_of_a_return_shows_its_figures_and_that_they_come_out_again(town):
    path = compiled(town)
    page = who(town, "manager").get(path)
    assert "线索反映的人员 人 1" in page.text
    assert "与日志重算一致" in page.text
    assert page.text.count("线索反映的人员 人 1") == 1, "not once more in the history"
    assert "第17号位置（2026年3月2日 10:00录入）" in page.text
    town.office.house.views.rebuild("facts")
    assert "与日志重算一致" in who(town, "manager").get(path).text


def test_what_is_found_is_answered_from_the_finding_itself(town):
    path = compiled(town)
    handler = who(town, "handler")
    handler.record(f"{path}/check_return")
    page = handler.get(path)
    assert "受理时间和处置方式已逐件核对 整份报表" in page.text
    assert "核对原件后书面说明" in page.text
    assert "accepted-and-disposed" not in page.text
    (link,) = [x for x in page.links if "override_finding?" in x]
    sent = handler.get(link).sent
    assert sent["finding_check"] == "accepted-and-disposed-confirmed"
    assert sent["finding_about"] == "整份报表"
    checked = handler.check(link, override_reason="已逐件核对原件。")
    assert "受理时间和处置方式已逐件核对" in checked.text
    assert "不能少于6个字" in handler.check(link, 422, override_reason="属实").text
    handler.record(link, override_reason="已逐件核对原件。")
    assert "已说明：已逐件核对原件。" in handler.get(path).text


def test_a_return_with_findings_unanswered_does_not_leave(town):
    path = compiled(town)
    who(town, "handler").record(f"{path}/check_return")
    assert "没有处理" in who(town, "secretary").check(f"{path}/submit_return", 422).text


def test_the_county_ticks_the_cells_it_sends_back(county, town):
    path = submitted(town, compiled(town))
    page = county.county.get(path)
    assert "就勾选的指标退回" in page.text
    form = county.county.get(f"{path}/send_back_return?cell=CLUE_PERSONS&cell=NONE")
    assert form.sent["remarks-0-cell"] == "CLUE_PERSONS"
    assert "remarks-1-cell" not in form.sent
    typed = filled(form.sent, reason="须核对", remarks__0__remark="与台账不符", _go="check")
    page = county.county.post(f"{path}/send_back_return", typed)
    assert "线索反映的人员" in page.text
    county.county.post(f"{path}/send_back_return", filled(page.sent, _go="record"))
    page = who(town, "manager").get(path)
    assert "线索反映的人员 人 1 上级意见： 与台账不符" in page.text
    assert "退回理由 须核对" in page.text
    assert f"{TITLE} 2026年4月10日 退回" in who(town, "manager").get("/returns").text


def test_what_has_moved_is_listed_with_what_it_was_and_is(county, town):
    path = submitted(town, compiled(town))
    county.county.record(f"{path}/accept_return")
    assert "接收后的变动 没有变动" in who(town, "manager").get(path).text
    (clue,) = town.office.house.store.of_kinds("clue.clue_registered")
    town.office.voided(clue.record, 1, "2026-04-20")
    county.on("2026-04-21")
    manager = who(town, "manager")
    assert "项统计数已有变动，请更正重报" in manager.get(path).text
    form = manager.get(f"{path}/restate_return")
    cells = [v for k, v in form.sent.items() if k.endswith("-cell")]
    assert "CLUE_PERSONS" in cells
    assert "线索反映的人员：1 → 0" in form.text
    typed = filled(form.sent, restate_reason="重复登记", _go="check")
    assert "请填写变动原因" in manager.post(f"{path}/restate_return", typed, 422).text
    reasons = {f"moved_rows__{n}__moved_reason": "重复登记一件" for n in range(len(cells))}
    page = manager.post(f"{path}/restate_return", filled(typed, **reasons))
    assert "线索反映的人员：1 → 0" in page.text
    manager.post(f"{path}/restate_return", filled(page.sent, _go="record"))
    assert "线索反映的人员 人 0 原接收数1。" in manager.get(path).text
    submitted(town, path)
    county.county.record(f"{path}/accept_return")
    assert "已更正" in county.county.get("/returns").text


def test_what_falls_in_a_closed_month_is_told_before_it_is_recorded(county, town):
    path = submitted(town, compiled(town))
    county.county.record(f"{path}/accept_return")
    said = CLUE | {"occurred_on": "2026-03-30"}
    page = who(town, "manager").check("/clue/new/register_clue", **said)
    assert "2026年4月（2026年3月已封账）" in page.text


# ---- side by side


def test_the_county_sees_its_towns_beside_each_other(county, town):
    assert "还没有单位上报" in county.county.get(f"/returns/{QUARTER}").text
    submitted(town, compiled(town))
    page = county.county.get(f"/returns/{QUARTER}")
    assert "2个单位中1个已报" in page.text
    assert "线索反映的人员 人 1 未报 1" in page.text
    other = submitted(county.alone, compiled(county.alone))
    content = file_of(who(county.alone, "secretary"), f"/returns/{other[-32:]}/file")
    brought_in(county.county, content)
    page = county.county.get(f"/returns/{QUARTER}")
    assert "2个单位中2个已报" in page.text
    assert "线索反映的人员 人 1 1 2 各镇相加，同一人在几个镇的重复计" in page.text
    table = county.county.client.get(f"/returns/{QUARTER}?format=csv").data.decode("utf-8-sig")
    assert "问题线索处置,线索反映的人员,人,1,1,2,各镇相加" in table
    assert county.county.client.get(f"/returns/{QUARTER}?format=xlsx").data[:2] == b"PK"


def test_a_person_in_two_towns_of_one_store_counts_once(county, town):
    office, staff = town.office, ("manager", "handler", "secretary")
    near = Office(office.house, office.clock, unit="zjw2")
    for login_name in staff:
        near.hire(login_name, STAFF[login_name])
        office.house.vault.set_password(near.ids[login_name], PASSWORD)
    office.did("manager", "register_clue", "2026-03-20", **KNOWN)
    near.did("manager", "register_clue", "2026-03-20", **KNOWN)
    county.on("2026-04-02")
    submitted(town, compiled(town))
    next_door = Town(near, town.app)
    submitted(next_door, compiled(next_door))
    page = county.county.get(f"/returns/{QUARTER}")
    assert "线索反映的人员 人 2 1 2 已按人去重" in page.text
    assert "发现（收集、排查）问题线索 件 2 1 3" in page.text


def test_a_town_has_none_beside_it(town):
    assert who(town, "manager").client.get(f"/returns/{QUARTER}").status_code == 404
    assert "统计期写作" in town["county"].get("/returns/2026Q9", 422).text
