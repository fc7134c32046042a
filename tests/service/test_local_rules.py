"""What a place has decided for itself: adopted when a house opens, refused with one sentence."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from domain.rulebook import adopt, rulebook
from service.house import House, Settings
from service.local_rules import EXAMPLE, FILE, BadLocalRules, adopt_local
from tests.service.cli_fixtures import Shell
from tests.stores import Clock, Office

SHORTER = """[[local]]
id = "disposition-opinion"
in_force = 2026-03-05
source = "某县纪委〔2026〕3号"
days = 7
"""


@pytest.fixture(autouse=True)
def _without_afterwards() -> Iterator[None]:
    yield
    adopt("")


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / FILE).write_text(text, "utf-8")
    return folder


def due_on(office: Office, record: str) -> str:
    return str(office.record(record).deadlines["disposition-opinion"].due_on)


def test_a_house_works_by_the_rules_of_its_place(
    tmp_path: Path, open_house: Callable[[Settings], House], clock: Clock
) -> None:
    folder = written(tmp_path / "own", SHORTER)
    office = Office(open_house(Settings(folder)), clock).staffed()
    record = office.assessed(office.registered())
    assert due_on(office, record) == "2026-03-12"
    *_, signed = office.record(record)
    assert "disposition-opinion@2026-03-05" in signed.rules


def test_another_house_does_not_inherit_them(
    tmp_path: Path, open_house: Callable[[Settings], House], clock: Clock
) -> None:
    open_house(Settings(written(tmp_path / "own", SHORTER)))
    assert rulebook().deadlines["disposition-opinion"][-1].days == 7
    office = Office(open_house(Settings(tmp_path / "other")), clock).staffed()
    assert due_on(office, office.assessed(office.registered())) == "2026-04-07"


def test_what_was_decided_under_a_local_rule_stands_when_it_is_withdrawn(
    tmp_path: Path, open_house: Callable[[Settings], House], clock: Clock
) -> None:
    folder = written(tmp_path / "own", SHORTER)
    office = Office(open_house(Settings(folder)), clock).staffed()
    record = office.assessed(office.registered())
    (folder / FILE).unlink()
    again = Office(open_house(Settings(folder)), clock)
    assert due_on(again, record) == "2026-03-12"


BAD = [
    ("[[local]", "第1行不合 TOML 格式"),
    ("a = 1", "每条写作一个 [[local]]"),
    ("local = 1", "每条写作一个 [[local]]"),
    ("[[local]]", "第1条的 id：请填写规则编号"),
    (SHORTER.replace("disposition-opinion", "no-such-rule"), "没有可以调整的“no-such-rule”"),
    (SHORTER + SHORTER.replace("source", "from"), "第2条的 source：请填写来源"),
    (SHORTER + "weeks = 1\n", "第1条的 weeks：没有这个栏目"),
    (SHORTER + "months = 1\n", "months、days只能写一个"),
    (SHORTER.replace("days = 7", ""), "没有写明要调整什么"),
    (SHORTER.replace("7", '"7"'), "days 的写法不对"),
    (SHORTER.replace("7", "0"), "第1条的 days：天数应在1至10000之间"),
    (SHORTER.replace("days = 7", 'in_use = "false"'), "in_use 的写法不对"),
    (SHORTER.replace("2026-03-05", '"2026-03-05"'), "in_force 的写法不对"),
    (SHORTER.replace("2026-03-05", "2018-12-31"), "不能早于这条规则本身的施行日期（2019-01-01）"),
    (SHORTER.replace("days = 7", 'next_year_day = "02-30"'), "next_year_day 应写作 06-30"),
    (SHORTER.replace("days = 7", 'next_year_day = "6.30"'), "next_year_day 应写作 06-30"),
    (SHORTER.replace("disposition-opinion", "talk-by-two"), "不是期限，只能写 in_use"),
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_a_bad_file_stops_the_start_and_changes_nothing(
    tmp_path: Path, text: str, said: str
) -> None:
    before = rulebook()
    folder = written(tmp_path / "data", text)
    with pytest.raises(BadLocalRules, match=re.escape(said)) as refused:
        House(Settings(folder))
    assert str(folder / FILE) in str(refused.value)
    assert rulebook() is before
    assert [path.name for path in folder.iterdir()] == [FILE], "nothing has been made"


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes("source = “某县”".encode("gbk"))
    with pytest.raises(BadLocalRules, match="读不出来"):
        adopt_local(tmp_path)


def test_the_example_is_sound_once_its_rows_are_put_in_force(tmp_path: Path) -> None:
    rows = re.sub(r"^# (\[\[local|[a-z_]+ =)", r"\1", EXAMPLE.read_text("utf-8"), flags=re.M)
    assert rows.count("\n[[local]]") >= 3
    adopt_local(written(tmp_path / "data", rows))
    assert rulebook().deadlines["disposition-opinion"][-1].days == 7
    adopt_local(written(tmp_path / "data", EXAMPLE.read_text("utf-8")))
    assert not rulebook().deadlines["disposition-opinion"][-1].source


# ---- the command line


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder, for each test to copy."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    Shell(folder).staffed()
    return folder


@pytest.fixture
def shell(prepared: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(prepared, tmp_path / "data"))


def test_every_command_stops_at_a_bad_file(shell: Shell, tmp_path: Path) -> None:
    written(tmp_path / "data", SHORTER.replace("7", "0"))
    for words in (("user", "list"), ("serve", "--bind", "127.0.0.1:0"), ("check",), ("rules",)):
        assert "请改正后再启动。" in shell.fails(1, *words)


def test_the_rules_are_listed_with_what_the_place_has_set(shell: Shell, tmp_path: Path) -> None:
    assert "talk-by-two" not in shell.done("rules")
    assert "talk-by-two" in shell.done("rules", "--all")
    line = _line(shell, "disposition-opinion")
    assert line[1:6] == ["提出处置意见", "1个月", "适用", "2019-01-01", "H"]
    written(
        tmp_path / "data",
        SHORTER
        + SHORTER.replace("disposition-opinion", "talk-by-two").replace(
            "days = 7", "in_use = false"
        ),
    )
    line = _line(shell, "disposition-opinion")
    assert line[2:4] == ["7日", "适用"]
    assert line[-1] == "某县纪委〔2026〕3号，2026-03-05起"
    assert _line(shell, "talk-by-two")[2] == "不适用"
    shape = json.loads(shell.done("rules", "--json"))
    [_, local] = _of(shape["deadlines"], "disposition-opinion")
    assert (local["days"], local["months"], local["length"]) == (7, 0, "7日")
    assert (local["source"], local["in_force"]) == ("某县纪委〔2026〕3号", "2026-03-05")
    assert _of(shape["rules"], "talk-by-two")[-1]["in_use"] is False


def _line(shell: Shell, id: str) -> list[str]:
    return next(line.split() for line in shell.done("rules").splitlines() if line.startswith(id))


def _of(rows: list[dict[str, Any]], id: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["id"] == id]


def test_the_example_is_printed_without_any_data(tmp_path: Path) -> None:
    printed = Shell(tmp_path / "none").done("rules", "--example")
    assert printed == EXAMPLE.read_text("utf-8").rstrip()
    assert not (tmp_path / "none").exists()
    Shell(tmp_path / "none").done("rules")
    assert not (tmp_path / "none").exists()
