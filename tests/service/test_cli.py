"""The command line: accounts, a clue's whole life, figures."""

import csv
import io
import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from domain.procedure import procedure
from projections.indicators import row_of
from projections.relations import relations
from service.api.shapes import every_step
from service.house import House, Settings
from tests import histories as h
from tests.service.cli_fixtures import Shell


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with accounts, for each test to copy."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    Shell(folder).staffed()
    return folder


@pytest.fixture
def shell(prepared: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(prepared, tmp_path / "data"))


@pytest.fixture
def empty(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "data")


# ---- setting up


def test_a_commission_is_named_once(empty: Shell):
    assert "单位 cg" in empty.done("init", "--unit-code", "cg", "--unit-title", "城关镇纪委")
    assert "单位 cg" in empty.done("init", "--unit-code", "cg")
    assert "已属于单位 cg" in empty.fails(1, "init")
    assert "城关镇纪委" in empty.done("show", "cg")


def test_an_account_is_opened_with_a_link(empty: Shell):
    link = empty.done("user", "add", "zhang", "--role", "handler", "--name", "张三")
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/first-password/[\w-]{40,}", link)
    words = ("--role", "clue_manager", "--role", "handler", "--bind", "0.0.0.0:80")
    assert empty.done("user", "add", "lisi", *words).startswith("http://0.0.0.0:80/first-password/")
    listed = [line.split() for line in empty.done("user", "list").splitlines()]
    assert listed == [
        ["登录名", "姓名", "角色", "状态"],
        ["zhang", "张三", "承办人", "在用"],
        ["lisi", "lisi", "案管岗、承办人", "在用"],
    ]
    assert len(empty.done("user", "token", "zhang")) > 40
    assert "zjw" in empty.done("show", "zhang")


def test_an_account_is_opened_whole_or_not_at_all(shell: Shell):
    roles = ("--role", "security_admin", "--role", "handler")
    assert "admin-roles-apart" in shell.fails(1, "user", "add", "both", *roles)
    assert "both" not in shell.done("user", "list")
    assert "已被使用" in shell.fails(1, "user", "add", "anguan", "--role", "handler")
    assert "不在列表中" in shell.fails(2, "user", "add", "x", "--role", "boss")
    assert "没有登录名" in shell.fails(1, "user", "token", "nobody")


def test_tokens_can_be_revoked(shell: Shell):
    token = shell.done("user", "token", "anguan")
    house = House(Settings(Path(str(shell.runner.env["MINGJIAN_DATA"]))))
    with closing(house):
        assert house.vault.holder_of(token, "api")
        assert "已全部作废" in shell.done("user", "token", "anguan", "--revoke")
        assert house.vault.holder_of(token, "api") is None
    assert "没有登录名" in shell.fails(1, "user", "token", "nobody", "--revoke")


def test_a_disabled_account_gets_no_token(shell: Shell):
    shell.do("account", "disable_account", "anguan", "--field", "reason=调离")
    assert "已停用" in shell.fails(1, "user", "token", "anguan")
    assert "已停用" in shell.done("user", "list")


# ---- handling


def test_every_step_is_listed(empty: Shell):
    listed = empty.json("steps", "--json")
    assert [(s["kind"], s["step"]) for s in listed] == [(k, s.name) for k, s in every_step()]
    lines = empty.done("steps", "--kind", "clue").splitlines()
    assert len(lines) == sum(step["kind"] == "clue" for step in listed)
    assert all(line.startswith("clue ") for line in lines)
    assert any("signed" not in line and "签收线索" in line for line in lines)


def test_a_clue_lives_its_whole_life(shell: Shell):
    record = shell.register()
    opinion = ("--field", "distribution_opinion=请承办", "--field", "handler=chengban")
    names = ("2022-1-1", "线索〔2022〕1号-1", "2022-1", "线索〔2022〕1号", record)
    steps = [
        ("propose_distribution", "anguan", "2022-03-02", opinion),
        ("approve_distribution", "shuji", "2022-03-03", ()),
        ("sign_receipt", "chengban", "2022-03-04", ()),
        ("propose_disposition", "chengban", "2022-03-20", ()),
        ("approve_closure", "shuji", "2022-03-23", ()),
    ]
    closure = h.CLOSURE | {"disposition_reason": "没有实质内容"}
    for version, (name, (step, login, on, fields)) in enumerate(zip(names, steps, strict=True), 2):
        words = ("clue", step, name, "--as", login, "--field", f"occurred_on={on}", *fields)
        content = ("--json", "-") if step == "propose_disposition" else ()
        given = closure | {"studied_on": "2022-03-19"} if content else None
        assert shell.do(*words, *content, given=given)[:2] == (record, version)
    shown = shell.json("show", record, "--json")
    assert (shown["stage"], shown["version"]) == ("closed", 6)
    assert [entry["state"] for entry in shell.json("trail", record, "--json")] == ["stands"] * 6
    told = shell.done("trail", "2022-1", "--as", "shuji")
    assert "6. 2022-03-23 批准直接了结  shuji本人（镇纪委书记）" in told
    assert "已了结" in shell.done("show", "2022-1")


def test_rows_can_be_given_as_fields(shell: Shell):
    subjects = [h.CLUE["persons"][0] | {"name": name} for name in ("张三", "李四")]
    fields = [
        f"persons.{n}.{name}={'是' if value is True else '否' if value is False else value}"
        for n, subject in enumerate(subjects)
        for name, value in subject.items()
    ]
    fields += ["source=petition", "summary=甲=乙", "disciplines=mass", "occurred_on=2022-05-01"]
    words = [word for field in fields for word in ("--field", field)]
    shell.do("clue", "register_clue", "--as", "anguan", *words)
    assert "2人" in shell.fails(2, "show", "2022-1")
    assert "李四" in shell.done("show", "2022-1-2")
    assert shell.json("show", "2022-1-1", "--json")["facts"]["summary"] == "甲=乙"


def test_a_team_is_named_by_login_names(shell: Shell):
    record = shell.register()
    words = ("--as", "anguan", "--field", "handler=chengban", "--field", "distribution_opinion=办")
    shell.do("clue", "propose_distribution", record, *words, "--field", "occurred_on=2022-03-02")
    facts = shell.json("show", record, "--json")["facts"]
    assert facts["handler"] == shell.json("show", "chengban", "--json")["record"]
    assert "chengban本人" in shell.done("show", record)


def test_a_record_is_shown_as_it_stood(shell: Shell):
    record = shell.register()
    position = shell.json("trail", record, "--json")[0]["position"]
    words = ("--as", "anguan", "--field", "handler=chengban", "--field", "distribution_opinion=办")
    shell.do("clue", "propose_distribution", record, *words, "--field", "occurred_on=2022-03-02")
    then = shell.json("show", record, "--as-of", str(position), "--json")
    assert (then["version"], then["stage"], then["as_of"]) == (1, "registered", position)
    assert len(shell.json("trail", record, "--as-of", str(position), "--json")) == 1
    assert "没有这条记录" in shell.fails(1, "show", record, "--as-of", "2020-01-01")
    assert "截至日期" in shell.fails(2, "show", record, "--as-of", "正月")
    for command in (("show", record), ("trail", record), ("tally", "2022")):
        assert "还没有第999号位置" in shell.fails(2, *command, "--as-of", "999")


def test_a_fact_has_the_title_of_the_step_that_said_it(shell: Shell):
    record = shell.register()
    words = ("--as", "anguan", "--field", "handler=chengban", "--field", "distribution_opinion=办")
    shell.do("clue", "propose_distribution", record, *words, "--field", "occurred_on=2022-03-02")
    for login, step, on in (("shuji", "approve_distribution", 3), ("chengban", "sign_receipt", 4)):
        shell.do("clue", step, record, "--as", login, "--field", f"occurred_on=2022-03-0{on}")
    given = h.TALK | {"studied_on": "2022-03-19", "occurred_on": "2022-03-20"}
    words = ("--as", "chengban", "--json", "-")
    shell.do("clue", "propose_disposition", record, *words, given=given)
    shown = shell.done("show", record)
    plan = procedure().title("clue.disposition_proposed", "work_plan")
    assert plan != procedure().meaning("work_plan").title
    assert f"  {plan}：方案" in shown.splitlines()


def test_nobody_without_an_account_is_told_of_an_informant(shell: Shell):
    canary = "举报人金丝雀"
    record = shell.register(source_note=canary)
    wrong = {"target": 1, "restated": {"summary": "更正"}, "reason": "录入有误"}
    words = ("clue", "propose_correction", record, "--as", "anguan", "--json", "-")
    shell.do(*words, given=wrong)
    for words in (("show", record), ("trail", record)):
        for more in ((), ("--json",), ("--as", "anguan"), ("--as", "chengban", "--json")):
            assert canary not in shell.done(*words, *more)
        assert canary in shell.done(*words, "--as", "shuji")


# ---- figures


def test_a_year_is_counted(shell: Shell):
    for on in ("2022-03-01", "2022-04-01", "2023-01-05"):
        shell.register(on)
    counted = shell.json("tally", "2022", "--format", "json")
    assert counted.keys() >= {"year", "as_of", "unit", "cells", "relations", "span", "position"}
    assert (counted["year"], counted["as_of"], counted["unit"]) == (2022, None, None)
    cells = {cell["indicator"]: cell for cell in counted["cells"]}
    assert cells["CLUE_FOUND"] == {
        "indicator": "CLUE_FOUND",
        "title": "发现（收集、排查）问题线索",
        "measure_word": "件",
        "scope": "",
        "value": 2,
        "figures": [],
        "recordable": True,
        "waits_for": "",
        "said": "2",
        "parts": None,
        "by": list(row_of("CLUE_FOUND").by),
        "before": None,
        "change": None,
        "growth": None,
        "before_as_then": None,
        "change_of_scope": None,
    }
    assert cells["CLUE_HANDLED"]["value"] == 0
    assert {each["holds"] for each in counted["relations"]} == {True, None}, "of nothing no share"
    table = csv.DictReader(io.StringIO(shell.done("tally", "2022", "--format", "csv")))
    assert {row["indicator"]: row["value"] for row in table}["CLUE_FOUND"] == "2"
    assert "还没有可统计的记录" in shell.done("tally", "0")


def test_a_figure_tells_what_it_counts(shell: Shell):
    record = shell.register()
    (unit,) = shell.json("why", "2022", "CLUE_FOUND", "--json")
    assert (unit["unit_key"], len(unit["facts"])) == ("线索〔2022〕1号", 1)
    position = shell.json("trail", record, "--json")[0]["position"]
    assert unit["facts"][0] == {
        "event_position": position,
        "record": record,
        "quantity": 1,
        "kind": "clue.clue_registered",
        "occurred_on": "2022-03-01",
        "period": "2022-03",
    }
    assert shell.json("why", "2022", "S26", "--json") == []
    assert shell.json("why", "2022", "CLUE_FOUND", "--as-of", "1", "--json") == []
    assert record in shell.done("why", "2022", "CLUE_FOUND")


def test_a_figure_that_no_step_records_is_not_nought(shell: Shell, monkeypatch: pytest.MonkeyPatch):
    waiting = replace(row_of("CLUE_FOUND"), counts=(), waits_for="登记步骤")
    monkeypatch.setattr("projections.tallies.catalogue", lambda: (waiting,))
    monkeypatch.setattr("service.figures.findings", lambda *_: [])
    assert "尚不能统计" in shell.done("tally", "2022")
    assert "尚不能统计，登记步骤" in shell.done("why", "2022", "CLUE_FOUND")


def test_a_year_whose_figures_contradict_each_other_says_so(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
):
    shell.register()
    wrong = replace(relations()[0], left=("CLUE_FOUND",), right=("CLUE_HANDLED",))
    monkeypatch.setattr("projections.relations.relations", lambda: (wrong,))
    assert f"不符：{wrong.title}（1 ＝ 0）" in shell.done("tally", "2022")
    assert shell.json("tally", "2022", "--as-of", "1", "--format", "json")["as_of"] == 1
    assert shell.json("tally", "2022", "--unit", "zjw", "--format", "json")["unit"] == "zjw"
