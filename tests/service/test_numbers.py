"""Number series: none is missing, whatever was voided, and whoever takes one away is found out."""

import re
from pathlib import Path

import pytest

from domain.procedure import procedure
from service.house import House
from service.numbers import NumberSeries, drawing, number_differences, number_series
from tests import histories as h
from tests.service.cli_fixtures import Shell
from tests.service.conftest import Town
from tests.service.test_cli_upkeep import findings, tampered
from tests.stores import Office

TWO = [h.SUBJECT, h.SUBJECT | {"name": "李某"}]


def only(house: House) -> NumberSeries:
    [series] = number_series(house.store)
    return series


def test_numbers_of_a_series_are_counted_in_public() -> None:
    names = {series.name for series in drawing().values()}
    assert "clue_number" in names
    assert {procedure().meaning(name).secrecy for name in names} == {"public"}


def test_every_number_is_found_on_its_record(office: Office) -> None:
    first = office.registered()
    office.registered(persons=TWO)
    series = only(office.house)
    assert (series.name, series.unit, series.year, series.last) == ("clue_number", "", 2026, 2)
    assert series.title == "线索编号"
    assert [(use.number, use.stands) for use in series.uses] == [(1, True), (2, True), (2, True)]
    assert (series.uses[0].record, series.uses[0].text) == (first, "线索〔2026〕1号")
    assert (series.used, series.missing, series.voided) == ({1, 2}, [], [])


def test_a_voided_number_is_used_all_the_same(office: Office) -> None:
    first = office.registered()
    office.corrected(first, 1, "2026-03-04", summary="改")
    office.voided(first, 1, "2026-03-05")
    office.registered("2026-03-06")
    series = only(office.house)
    assert [(use.number, use.record) for use in series.voided] == [(1, first)]
    assert (series.used, series.missing) == ({1, 2}, [])
    assert list(number_differences(office.house.store)) == []


def test_each_year_has_its_own(office: Office) -> None:
    office.registered("2025-12-30")
    office.registered("2026-03-02")
    found = number_series(office.house.store)
    assert [(series.year, series.used) for series in found] == [(2026, {1}), (2025, {1})]
    assert [series.year for series in number_series(office.house.store, 2025)] == [2025]


def test_a_series_says_what_it_lacks() -> None:
    gone = NumberSeries("clue_number", "zjw", 2026, 2)
    assert list(gone.differences()) == [
        "线索编号（单位 zjw）2026年缺第1号。",
        "线索编号（单位 zjw）2026年缺第2号。",
    ]


# ---- for auditors


def test_auditors_see_every_series_and_what_was_voided(town: Town) -> None:
    first = town.office.registered()
    town.office.voided(first, 1, "2026-03-05")
    town.office.registered("2026-03-06")
    page = town.on("2026-03-07")["auditor"].get("/numbers")
    assert "线索编号 全部 2026 2 2 1 无" in page.text
    assert "与全部事件逐一核对，没有缺号" in page.text
    assert re.search(f'href="/clue/{first}#p[0-9]+">线索〔2026〕1号<', town["auditor"].html)
    assert "/numbers" in page.links
    assert "王某" not in page.text
    assert "/numbers" not in town["handler"].get("/").links
    town["security"].get("/numbers", 404)
    assert "没有这一项" in town["auditor"].get("/numbers?year=1999", 422).text


def test_an_empty_store_has_used_no_number(town: Town) -> None:
    assert "还没有用过编号。" in town["auditor"].get("/numbers").text


# ---- the command line


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path / "data").staffed()
    for on in ("2022-03-01", "2022-04-01"):
        shell.register(on)
    return shell


def test_the_series_are_listed(shell: Shell) -> None:
    head, line = shell.done("numbers").splitlines()
    assert head.split() == ["编号", "单位", "年度", "最后一号", "已用", "作废", "缺号"]
    assert line.split() == ["线索编号", "全部", "2022", "2", "2", "0", "无"]
    assert shell.done("numbers", "2021") == "还没有用过编号。"
    wrong = {"target": 1, "reason": "重复登记"}
    record = shell.json("show", "2022-2", "--json")["record"]
    shell.do("clue", "propose_voiding", record, "--as", "anguan", "--json", "-", given=wrong)
    shell.do("clue", "approve_voiding", record, "--as", "shuji")
    assert f"线索〔2022〕2号  clue {record}" in shell.done("numbers")
    [shape] = shell.json("numbers", "2022", "--json")
    assert (shape["series"], shape["last"], shape["used"], shape["missing"]) == (
        "clue_number",
        2,
        2,
        [],
    )
    assert [use["record"] for use in shape["voided"]] == [record]
    assert "核对无误" in shell.done("check")


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE numbers SET last = 3", "线索编号2022年缺第3号。"),
        ("UPDATE numbers SET last = 1", "线索编号2022年已用到第2号，号码表只到第1号。"),
        ("DELETE FROM numbers", "已用到第2号，号码表只到第0号。"),
        ("UPDATE events SET public = '' WHERE kind = 'clue.clue_registered'", "缺第1号。"),
    ],
)
def test_who_tampers_with_numbers_is_found_out(
    shell: Shell, tmp_path: Path, statement: str, found: str
) -> None:
    tampered(tmp_path / "data", "log", "DROP TRIGGER events_no_update", statement)
    assert found in findings(shell)
