"""The command line: units and the keys they sign with."""

from pathlib import Path

import pytest

from domain.unit.signing_key import read_signing_key
from tests.service.cli_fixtures import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path / "data")
    shell.done("init", "--unit-code", "zjw", "--unit-title", "示例镇纪委")
    return shell


def unit(shell: Shell, code: str = "zjw") -> list[str]:
    rows = [line.split() for line in shell.done("unit", "list").splitlines()]
    return next(row for row in rows if row[0] == code)


def test_a_unit_shows_its_key_and_it_is_registered(shell):
    line = shell.done("unit", "key")
    assert shell.done("unit", "key", "--unit", "zjw") == line
    key = read_signing_key(line)
    *_, record = unit(shell)
    assert unit(shell) == ["zjw", "示例镇纪委", record]
    shell.do("unit", "register_key", record, "--field", f"signing_key={line}")
    assert unit(shell) == ["zjw", "示例镇纪委", key.id.hex(), record]


def test_another_unit_of_the_store_has_a_key_of_its_own(shell):
    told = ("--field", "unit_code=zhan", "--field", "unit_title=某站")
    shell.do("unit", "register_unit", *told)
    assert shell.done("unit", "key", "--unit", "zhan").startswith("zhan+")


def test_there_is_no_key_of_a_unit_that_is_not_there(shell):
    assert shell.fails(2, "unit", "key", "--unit", "cun") == (
        "没有代码为“cun”的单位，请核对 --unit。"
    )


def test_a_unit_whose_code_fits_no_signature_is_told_so(shell):
    told = ("--field", "unit_code=某 站", "--field", "unit_title=某站")
    shell.do("unit", "register_unit", *told)
    assert shell.fails(1, "unit", "key", "--unit", "某 站") == (
        "单位代码“某 站”含空格或加号，不能用来签名。"
    )


def test_units_are_placed_and_shown_as_a_tree(shell):
    told = ("--field", "unit_code=xjw", "--field", "unit_title=示例县纪委")
    shell.do("unit", "register_unit", *told, "--field", "unit_level=county")
    said = ("unit", "place", "zjw", "--level", "township", "--under", "xjw")
    assert shell.done(*said) == "zjw 示例镇纪委：上级单位xjw"
    assert shell.done("unit", "tree") == "xjw 示例县纪委（县）\n  zjw 示例镇纪委（乡镇）"
    assert shell.done(*said[:5]) == "zjw 示例镇纪委：没有上级单位"
    assert "没有代码为“cun”的单位" in shell.fails(2, "unit", "place", "cun", "--level", "village")
    assert "不再更改" in shell.fails(1, "unit", "place", "zjw", "--level", "county")
