"""What the pages say: ledgers, records, corrections, tallies; and what they never say."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from projections.indicators import row_of
from service.app import create_app
from service.demo import generate, users
from service.house import House, Settings
from service.web.listing import PAGE_ROWS
from tests import histories as h
from tests.service.conftest import CLUE, Desk, Town
from tests.stores import Office

CANARY = "金丝雀来信人赵某"
NEW = "/clue/new/register_clue"


def _numbers(desk: Desk, query: str) -> list[str]:
    desk.get(f"/clue?{query}")
    return re.findall(r'href="/clue/[0-9a-f]{32}">([^<]+)</a>', desk.html)


@pytest.fixture
def ledger(town: Town) -> Town:
    """Three clues: one just registered, one being assessed, one closed; and one of another year."""
    office = town.office
    office.registered(
        occurred_on="2025-12-30", source="media", persons=[h.SUBJECT | {"name": "𠮷田䶮"}]
    )
    office.registered("2026-03-02")
    office.assessed(office.registered("2026-03-02", persons=[h.SUBJECT | {"name": "李某"}]))
    office.closed(office.registered("2026-03-02"))
    return town.on("2026-04-03")


FILTERS = {
    "": 4,
    "year=2025": 1,
    "year=2026": 3,
    "stage=open": 3,
    "stage=closed": 1,
    "stage=registered": 2,
    "source=media": 1,
    "due=soon": 1,
    "due=overdue": 0,
    "q=〔2026〕2": 1,
    "q=李": 1,
    "q=䶮": 1,
    "q=%25": 0,
    "q=_": 0,
    "q=王&year=2026": 2,
    "year=2026&stage=open&source=petition": 2,
}


@pytest.mark.parametrize("query", FILTERS)
def test_a_ledger_is_narrowed_by_its_address(ledger: Town, query: str) -> None:
    assert len(_numbers(ledger["manager"], query)) == FILTERS[query]


def test_the_handler_is_a_filter_and_being_late_too(ledger: Town) -> None:
    ids = ledger.office.ids
    assert len(_numbers(ledger["manager"], f"handler={ids['handler']}")) == 2
    assert _numbers(ledger["manager"], f"handler={ids['colleague']}") == []
    late = ledger.on("2026-04-20")["manager"]
    assert len(_numbers(late, "due=overdue")) == 1
    assert "已超期13天" in late.get("/clue?due=overdue").text
    assert "超期 1" in late.get("/").text


def test_who_may_not_know_a_name_cannot_find_by_it(ledger: Town) -> None:
    assert _numbers(ledger["auditor"], "q=李") == []
    assert len(_numbers(ledger["auditor"], "q=〔2026〕2")) == 1
    page = ledger["auditor"].get("/clue")
    assert "李某" not in page.text
    assert "〔已密封〕" in page.text


def test_a_long_ledger_has_pages(town: Town) -> None:
    with town.office.house.store.batch():
        for _ in range(PAGE_ROWS + 1):
            town.office.registered()
    desk = town["manager"]
    assert [len(_numbers(desk, f"page={n}")) for n in (1, 2, 9)] == [PAGE_ROWS, 1, 1]
    assert any(link.endswith("page=2") for link in desk.get("/clue?stage=open").links)


def test_my_work_lists_what_waits_for_me(ledger: Town) -> None:
    assert "登记问题线索" not in ledger["secretary"].get("/").text
    manager = ledger["manager"].get("/")
    assert manager.text.count("提出分办意见") == 2
    handler = ledger["handler"].get("/")
    assert handler.text.count("提出处置意见") == 1
    assert "还剩1个工作日" in handler.text
    ledger.office.did(
        "manager",
        "propose_correction",
        "2026-04-03",
        ledger.office.registered(),
        target=1,
        restated={"summary": "改"},
        reason="录入有误",
    )
    page = ledger["secretary"].get("/")
    assert "待我批 1" in page.text
    assert "批准更正" in page.text


def test_one_of_several_persons_is_called_by_the_clue_and_a_number(ledger: Town) -> None:
    ledger.office.registered(persons=[h.SUBJECT, h.SUBJECT | {"name": "赵某"}])
    desk = ledger["manager"]
    assert sorted(_numbers(desk, "q=〔2026〕4号")) == ["线索〔2026〕4号-1", "线索〔2026〕4号-2"]
    assert _numbers(desk, "q=〔2026〕4号-2") == ["线索〔2026〕4号-2"]
    assert _numbers(desk, "q=〔2026〕4号-99999") == []
    assert "线索〔2026〕1号" in _numbers(desk, ""), "one person alone needs no number"
    assert "共 6 条" in desk.get("/clue").text, "records are counted, not clues"
    home = desk.get("/").text
    assert "线索〔2026〕4号-1" in home
    assert "线索〔2026〕4号-2" in home
    counted = desk.get("/tallies/2026/CLUE_PERSONS").text
    days = re.findall("2026-[0-9]{2}-[0-9]{2}", counted)
    assert days == sorted(days)
    assert "各计一次" in counted
    assert "线索〔2026〕4号-2" in counted


# ---- a record


def test_a_record_says_where_it_stands_and_what_is_next(town: Town) -> None:
    record = town.office.assessed(town.office.registered(source_note=CANARY))
    page = town.on("2026-03-06")["handler"].get(f"/clue/{record}")
    for said in (
        "研判中",
        "提出处置意见",
        "2026年4月7日（星期二）止",
        "起算当日不计，1个月后的对应日是2026年4月5日，逢休息日，顺延至2026年4月7日。",
        "执纪规则第二十一条",
        "由镇纪委书记、代行书记职责人办理",
        "〔已密封〕",
        "2026年3月2日 10:00 录入",
    ):
        assert said in page.text
    assert CANARY not in town["handler"].html
    assert CANARY in town["intake"].get(f"/clue/{record}").text
    assert CANARY in town["secretary"].get(f"/clue/{record}").text


def test_an_unconfirmed_year_is_called_an_estimate(town: Town) -> None:
    day = "2029-03-05"
    town.office.clock.set(day)
    record = town.office.registered(day)
    for actor, step, more in (
        ("manager", "propose_distribution", {"handler": "handler", "distribution_opinion": "请"}),
        ("secretary", "approve_distribution", {}),
        ("handler", "sign_receipt", {}),
    ):
        town.office.did(actor, step, day, record, **more)
    assert "节假日安排未录入，时限按周一至周五估算。" in town["handler"].get(f"/clue/{record}").text


def test_a_record_as_of_a_day_shows_that_day_and_offers_nothing(town: Town) -> None:
    record = town.office.closed(town.office.registered())
    desk = town.on("2026-04-01")["handler"]
    assert "已了结" in desk.get(f"/clue/{record}").text
    page = desk.get(f"/clue/{record}?as_of=2026-03-05")
    assert "研判中" in page.text
    assert "已了结" not in page.text
    assert "可以办的步骤" not in page.text
    assert "截至 2026-03-05" in page.text
    desk.get(f"/clue/{record}?as_of=2026-01-01", 404)


def test_the_persons_of_a_clue_lead_to_each_other(town: Town) -> None:
    path = town["manager"].record(
        NEW,
        **CLUE,
        **{f"persons-1-{n}": CLUE[f"persons-0-{n}"] for n in h.SUBJECT}
        | {"persons-1-name": "李某"},
    )
    page = town["manager"].get(path)
    assert "问题线索 线索〔2026〕1号-2 李某" in page.text
    assert "编号 线索〔2026〕1号-1" in page.text
    assert "人员 王某" in page.text
    [person] = [link for link in page.links if link.startswith("/person/")]
    assert path in town["manager"].get(person).links


def test_the_informant_is_in_no_list_and_no_figure(town: Town) -> None:
    town.office.talk_reported(town.office.registered(source_note=CANARY))
    town.office.closed(town.office.registered(source_note=CANARY))
    town.on("2026-04-01")
    for who in ("intake", "secretary", "manager", "handler", "auditor", "county"):
        desk = town[who]
        tallies = desk.get("/tallies/2026")
        for path in ("/", "/clue", "/clue?q=赵", *_drilled(tallies.links)):
            desk.get(path)
        if who not in ("auditor",):
            desk.get("/person")
        assert not [a.request.path for a in desk.answers if CANARY in a.text]


def _drilled(links: list[str]) -> list[str]:
    return [link for link in links if re.match(r"/tallies/2026/[^/]+(\?|$)", link)]


# ---- corrections


def test_a_correction_is_proposed_compared_approved_and_told(town: Town) -> None:
    record = town.office.registered(source_note=CANARY)
    path = f"/clue/{record}"
    manager = town.on("2026-03-03")["manager"]
    links = manager.get(path).links
    assert {f"{path}/correct/1", f"{path}/void/1"} <= set(links)
    form = manager.get(f"{path}/correct/1")
    assert form.sent["restated-summary"] == h.CLUE["summary"]
    assert form.sent["restated-rank"] == h.SUBJECT["rank"]
    assert "restated-source_note" not in form.fields, "nobody corrects what they may not read"
    page = manager.check(f"{path}/correct/1", restated__summary="更正后的问题", reason="录入有误")
    assert f"更正 · 反映的主要问题 {h.CLUE['summary']} → 更正后的问题" in page.text
    assert "更正 · 职级" not in page.text
    manager.record(f"{path}/correct/1", restated__summary="更正后的问题", reason="录入有误")
    assert f"{path}/correct/1" not in manager.get(path).links, "one at a time"
    secretary = town["secretary"]
    asked = secretary.get(f"{path}/approve_correction")
    assert f"反映的主要问题 {h.CLUE['summary']} 更正后的问题" in asked.text
    assert "职级 农村、企业等其他人员 不变" in asked.text
    secretary.record(f"{path}/approve_correction")
    page = manager.get(path)
    assert "登记问题线索（更正第1步）" in page.text
    assert "已更正" in page.text
    assert town.office.record(record).fact("summary") == "更正后的问题"
    assert town.office.record(record).fact("source_note") == CANARY
    assert f"{path}/correct/1" in page.links, "what was corrected can be corrected again"


def test_what_a_correction_changes_is_sealed_from_whom_the_field_is(town: Town) -> None:
    record = town.office.registered(source_note="旧" + CANARY)
    path = f"/clue/{record}"
    town.on("2026-03-03")["intake"].record(
        f"{path}/correct/1", restated__source_note="新" + CANARY, reason="录入有误"
    )
    assert "来源说明 旧" + CANARY + " → 新" + CANARY in town["intake"].get(path).text
    assert "来源说明 〔已密封〕" in town["handler"].get(path).text
    assert CANARY not in town["handler"].html


def test_what_is_wrong_in_a_correction_stands_beside_its_field(town: Town) -> None:
    path = f"/clue/{town.office.registered()}/correct/1"
    manager = town.on("2026-03-03")["manager"]
    page = manager.check(path, 422, restated__summary="", reason="录入有误")
    assert "#restated-summary" in page.links
    assert "请填写反映的主要问题" in page.text
    page = manager.check(path, restated__occurred_on="", reason="录入有误", restated__summary="改")
    assert "受理日期" not in page.text


def test_a_voiding_shows_what_would_go(town: Town) -> None:
    record = town.office.registered()
    path = f"/clue/{record}"
    town.on("2026-03-03")["manager"].record(f"{path}/void/1", reason="重复登记")
    page = town["secretary"].get(f"{path}/approve_voiding")
    assert "针对第1步：登记问题线索" in page.text
    assert "重复登记" in page.text
    town["secretary"].record(f"{path}/approve_voiding")
    assert "已作废" in town["manager"].get(path).text
    page = town["manager"].get("/clue")
    assert "线索〔2026〕1号" in page.text, "a void record keeps its number"
    town["manager"].get(f"{path}/correct/1", 422)


# ---- tallies


@pytest.mark.parametrize("query", ["", "?as_of=2026-03-10", "?unit=zjw"])
def test_every_number_opens_a_list_as_long_as_it(town: Town, query: str) -> None:
    office = town.office
    office.talk_reported(office.registered(persons=[h.SUBJECT, h.SUBJECT | {"name": "李某"}]))
    office.closed(office.registered())
    office.proposed(office.registered(), h.SHELVING)
    desk = town.on("2026-05-01")["secretary"]
    links = _drilled(desk.get(f"/tallies/2026{query}").links)
    values = re.findall(r'mj-tally__number">([^<]+)<', desk.html)
    assert len(links) == len(values) > 10
    assert any(value not in "0—" for value in values)
    for link, value in zip(links, values, strict=True):
        desk.get(link)
        assert query.strip("?") in link
        rows = len(re.findall('scope="rowgroup"', desk.html))
        if value.isdigit():  # neither a share nor a sum of money
            assert rows == int(value), link


def test_what_no_step_records_is_not_nought(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(row_of("CLUE_FOUND"), counts=(), waits_for="登记步骤")
    monkeypatch.setattr("projections.tallies.catalogue", lambda: (row,))
    monkeypatch.setattr("service.figures.findings", lambda *_: [])
    page = town["secretary"].get("/tallies/2026")
    assert "尚无登记步骤" in page.text
    assert "尚缺：登记步骤" in page.text
    page = town["secretary"].get("/tallies/2026/CLUE_FOUND")
    assert "尚无登记步骤：登记步骤" in page.text


def test_tallies_as_of_a_day_know_no_more_than_that_day(town: Town) -> None:
    office = town.office
    record = office.registered("2026-03-02")
    office.voided(record, 1, "2026-04-01")
    desk = town.on("2026-05-01")["secretary"]
    found = {}
    for as_of in ("", "2026-03-31", "2026-03-01", "12"):
        desk.get(f"/tallies/2026/CLUE_FOUND?as_of={as_of}")
        found[as_of] = re.search(r"mj-big-number\"><strong>(\d+)<", desk.html)[1]
    assert found == {"": "0", "2026-03-31": "1", "2026-03-01": "0", "12": "1"}


def test_a_year_without_data_says_so(town: Town) -> None:
    page = town["secretary"].get("/tallies/2030")
    assert "2030年还没有开始，还没有可统计的记录。" in page.text
    assert town["secretary"].client.get("/tallies?year=2025").headers["Location"] == "/tallies/2025"


def test_a_demo_says_that_it_is_one(town: Town) -> None:
    assert "演示数据" not in town["handler"].get("/").text
    town.office.house.store.set_mark("demo", "1")
    assert "演示数据：人名、单位均为虚构" in town["handler"].get("/").text
    assert f"记录截至第 {town.office.house.store.size()} 号" in town["handler"].get("/").text


LINKS_MAX = 150


@pytest.mark.parametrize("role", ["clue_manager", "handler", "commission_secretary", "auditor"])
def test_every_link_leads_somewhere(here: Office, role: str, tmp_path: Path) -> None:
    here.clock.set("2022-12-30")
    house = House(Settings(tmp_path / "demo"), here.clock)
    generate(house, clues=8)
    user = next(user for user in users(house) if role in user.roles)
    desk = Desk(create_app(house).test_client())
    desk.sign_in(user.login, user.password)
    seen: set[str] = set()
    waiting = ["/"]
    while waiting and len(seen) < LINKS_MAX:
        path = waiting.pop().partition("#")[0]
        if path.startswith("/") and path not in seen:
            seen.add(path)
            waiting += desk.get(path).links
    assert len(seen) > 30
    house.close()


def test_a_number_says_how_it_is_counted_and_which_figure_it_is(town: Town) -> None:
    page = town["secretary"].get("/tallies/2026/S34")
    row = row_of("F1_REMIND.use")
    assert row.source in page.text
    assert "年报栏：S34" in page.text
