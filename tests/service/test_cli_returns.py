"""The command line: a return goes from a town's store to the county's and back, as two files."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.return_histories import COUNTY_UNIT, TOWN_UNIT
from tests.service.cli_fixtures import Shell

TITLE = "2022年第一季度统计报表"
KIND, KEY = "statistical_return", "zjw2/2022Q1"
ON = ("--field", "occurred_on=2022-04-20")


def fields(**said: str) -> list[str]:
    return [word for name, value in said.items() for word in ("--field", f"{name}={value}")]


def know(shell: Shell, other: Shell, code: str) -> None:
    """Registers in one store the key by which a unit signs in another."""
    line = other.done("unit", "key", "--unit", code)
    shell.do("unit", "register_key", code, *fields(signing_key=line))


def _town(folder: Path) -> Shell:
    """A town's store with a submitted return of a quarter in which there was nothing."""
    shell = Shell(folder)
    shell.done("init", "--unit-code", "zjw2", "--unit-title", "示例镇纪委")
    shell.staffed()
    shell.do("unit", "register_unit", *fields(**COUNTY_UNIT))
    shell.do("unit", "place_unit", "zjw2", *fields(unit_level="township", parent_unit="xjw"))
    said = fields(return_span="2022Q1", zero_confirmed="true")
    shell.do(KIND, "compile_return", *said, *ON, "--as", "anguan")
    shell.do(KIND, "check_return", KEY, *ON, "--as", "chengban")
    shell.do(KIND, "submit_return", KEY, *ON, "--as", "shuji")
    return shell


def _county(folder: Path) -> Shell:
    """The county's store, where the town is registered."""
    shell = Shell(folder)
    shell.done("init", "--unit-code", "xjw", "--unit-title", "示例县纪委")
    shell.done("user", "add", "fuhe", "--role", "county_reviewer", "--name", "许某")
    shell.do("unit", "place_unit", "xjw", *fields(unit_level="county"))
    shell.do("unit", "register_unit", *fields(**TOWN_UNIT, parent_unit="xjw"))
    return shell


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both stores, each knowing the other's key, for each test to copy."""
    folder = tmp_path_factory.mktemp("prepared")
    town, county = _town(folder / "town"), _county(folder / "county")
    know(county, town, "zjw2")
    know(town, county, "xjw")
    return folder


@pytest.fixture
def town(prepared: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(prepared / "town", tmp_path / "town"))


@pytest.fixture
def county(prepared: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(prepared / "county", tmp_path / "county"))


@pytest.fixture
def file(tmp_path: Path, town: Shell) -> Path:
    path = tmp_path / "报表.txt"
    assert town.done("return", "export", "2022Q1", "-o", str(path)) == f"{TITLE}已写到 {path}"
    return path


def test_a_return_is_handed_over_and_answered(tmp_path, town, county, file):
    told = county.done("return", "import", str(file), "--as", "fuhe")
    assert told == f"zjw2/2022Q1 {TITLE}：已上报待接收"
    assert "没有回执" in county.fails(1, "return", "receipt", KEY)
    county.do(KIND, "accept_return", KEY, "--as", "fuhe")
    receipt = tmp_path / "回执.txt"
    county.done("return", "receipt", KEY, "-o", str(receipt), "--as", "fuhe")
    assert receipt.read_text("utf-8").startswith("mingjian-receipt/1\n")
    assert town.done("return", "answer", str(receipt), "--as", "anguan").endswith("：已接收")


def test_the_same_file_twice_is_refused(county, file):
    county.done("return", "import", str(file), "--as", "fuhe")
    assert "现在不能" in county.fails(1, "return", "import", str(file), "--as", "fuhe")


def test_a_file_is_named_by_what_it_is(town, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert town.done("return", "export", KEY, "--as", "shuji") == (
        f"{TITLE}已写到 2022Q1-示例镇纪委-统计报表.mingjian"
    )
    assert (tmp_path / "2022Q1-示例镇纪委-统计报表.mingjian").exists()


def test_a_return_is_told_by_its_span_from_the_first_to_the_last(town, county, tmp_path):
    said = ("--on", "2022-07-04", "--as")
    told = town.done("return", "compile", "2022Q2", "--zero", "已核对", *said, "anguan")
    assert told == "zjw2/2022Q2 2022年第二季度统计报表：已编制待校核"
    town.done("return", "compile", "2022Q2", "--zero", "再核对", *said, "anguan")
    assert town.done("return", "check", "2022Q2", *said, "chengban").endswith("：已校核待上报")
    assert "没有第1条校核意见" in town.fails(
        2, "return", "override", "2022Q2", "1", "--reason", "已逐件核对", "--as", "chengban"
    )
    told = town.done("return", "submit", "2022Q2", *said, "shuji")
    assert told.endswith("：已上报待接收")
    path = tmp_path / "报表.mingjian"
    town.done("return", "export", "2022Q2", "-o", str(path))
    county.done("return", "import", str(path), "--as", "fuhe")
    why = ("--reason", "须核对", "--remark", "PET_TOTAL=与台账不符")
    wrong = ("return", "return", "zjw2/2022Q2", "--reason", "须核对", "--remark", "PET_TOTAL")
    assert "应写作 指标=内容" in county.fails(2, *wrong, "--as", "fuhe")
    told = county.done("return", "return", "zjw2/2022Q2", *why, "--as", "fuhe")
    assert told.endswith("：退回修改")
    listed = county.done("return", "list", "2022", "--as", "fuhe")
    rows = [line.split() for line in listed.splitlines()]
    assert ["zjw2/2022Q2", "2022年7月11日", "退回"] in [row[2:5] for row in rows]
    assert "没有编号为“zjw2/2020”" in county.fails(
        2, "return", "accept", "zjw2/2020", "--as", "fuhe"
    )


def test_a_restatement_begins_with_what_has_moved(town, county, file, tmp_path):
    county.done("return", "import", str(file), "--as", "fuhe")
    told = county.done("return", "accept", KEY, "--opinion", "数据齐全", "--as", "fuhe")
    assert told.endswith("：已接收")
    receipt = tmp_path / "回执.mingjian"
    county.done("return", "receipt", KEY, "-o", str(receipt))
    town.done("return", "answer", str(receipt), "--as", "anguan")
    said = ("return", "restate", KEY, "--reason", "漏登")
    assert town.done(*said, "--as", "anguan") == "各项统计数与已接收的一致。"
    refused = town.fails(1, *said, "--because", "PET_TOTAL=漏登", "--as", "anguan")
    assert "不需要更正重报" in refused


def test_a_year_that_has_not_begun_owes_nothing(town):
    assert town.done("return", "list", "2090") == "2090年还没有结束的统计期。"


def test_a_file_that_was_touched_is_refused(county, file):
    file.write_bytes(file.read_bytes().replace(b'"version":1', b'"version":2'))
    assert "签名核对不上" in county.fails(1, "return", "import", str(file), "--as", "fuhe")


def test_what_is_not_there_is_said(town, county, file):
    assert "没有编号为“zjw2/2021”" in town.fails(2, "return", "export", "2021")
    assert "打不开" in county.fails(2, "return", "import", "没有.txt", "--as", "fuhe")
    assert "不是明鉴的回执" in county.fails(1, "return", "answer", __file__, "--as", "fuhe")


def test_a_receipt_for_a_return_that_is_not_here_is_refused(tmp_path, town, county, file):
    county.done("return", "import", str(file), "--as", "fuhe")
    county.do(KIND, "accept_return", KEY, "--as", "fuhe")
    receipt = tmp_path / "回执.txt"
    county.done("return", "receipt", KEY, "-o", str(receipt))
    other = Shell(tmp_path / "other")
    other.done("init", "--unit-code", "yz", "--unit-title", "邻镇纪委")
    other.do("unit", "register_unit", *fields(**COUNTY_UNIT))
    know(other, county, "xjw")
    said = other.fails(1, "return", "answer", str(receipt))
    assert said == "这里没有zjw2的2022Q1报表，回执答复的不是本单位的报表。"


def test_what_has_not_left_or_was_not_made_here_is_not_exported(town, county, file):
    said = fields(return_span="2021", zero_confirmed="true")
    town.do(KIND, "compile_return", *said, *ON, "--as", "anguan")
    assert "还没有上报" in town.fails(1, "return", "export", "2021")
    county.done("return", "import", str(file), "--as", "fuhe")
    assert "别的单位的报表" in county.fails(1, "return", "export", KEY)
