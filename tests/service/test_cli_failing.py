"""The command line: how commands fail, and what help they give."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests import histories as h
from tests.service.api_fixtures import is_chinese
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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing",), "没有命令"),
        (("show",), "缺少 编号"),
        (("show", "x", "--bad"), "没有选项 --bad"),
        (("show", "x", "y"), "命令写法不对"),
        (("show", "x", "--as"), "命令写法不对"),
        (("tally", "abc"), "统计期写作"),
        (("tally", "2022", "--format", "xml"), "--format 的值不对"),
        (("tally", "2022", "--unit", "nowhere"), "没有这个单位"),
        (("tally", "2022", "--format", "xlsx"), "请用 -o 写明文件"),
        (("tally", "2022", "--by", "CLUE_FOUND", "nothing"), "不能按“nothing”分类"),
        (("tally", "2022", "--by", "NOTHING", "rank"), "没有指标"),
        (("why", "2022", "NOTHING"), "没有指标"),
        (("why", "2022", "CLUE_FOUND:rank=nobody"), "没有“rank=nobody”"),
        (("steps", "--kind", "x"), "没有“x”这种记录"),
        (("do", "nothing", "x"), "没有“nothing”这种记录"),
        (("do", "clue", "nothing"), "没有“nothing”这一步"),
        (("do", "clue", "register_clue", "2022-1"), "不写编号"),
        (("do", "clue", "sign_receipt"), "须写明记录编号"),
        (("do", "clue", "register_clue", "--as", "anguan"), "source：请选择线索来源"),
        (("do", "clue", "register_clue", "--field", "x"), "写法不对"),
        (("do", "clue", "register_clue", "--json", "/no/such/file"), "打不开"),
        (("rebuild", "nothing"), "没有视图"),
        (("serve", "--bind", "nowhere"), "写法不对"),
        (("serve", "--bind", "127.0.0.1:99999"), "写法不对"),
        (("demo", "--year", "x"), "--year 的值不对"),
    ],
)
def test_wrong_use_is_told_in_one_sentence(shell: Shell, words: tuple[str, ...], said: str):
    assert said in shell.fails(2, *words)


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"a":1,"a":2}', b'{"a": NaN}', b"\xff"])
def test_a_file_is_read_like_any_body(shell: Shell, raw: bytes):
    words = ("do", "clue", "register_clue", "--as", "anguan", "--json", "-")
    assert is_chinese(shell.fails(2, *words, given=raw))


def test_one_field_is_given_in_one_place(shell: Shell):
    words = ("--as", "anguan", "--json", "-", "--field", "summary=x")
    assert "只写一处" in shell.fails(2, "do", "clue", "register_clue", *words, given=h.CLUE)


def test_a_refusal_tells_the_rule_and_the_way_forward(shell: Shell):
    record = shell.register()
    words = ("do", "clue", "register_clue", "--json", "-")
    assert "请加 --as 登录名" in shell.fails(1, *words, given=h.CLUE)
    early = shell.fails(1, "do", "clue", "approve_distribution", record, "--as", "shuji")
    assert "（规则 clue.approve_distribution，执纪规则第二十三条）" in early
    assert "没有登录名" in shell.fails(1, "show", record, "--as", "nobody")
    for absent in ("0" * 32, "2022-9-9", "线索〔2022〕9号", "x", ""):
        assert "没有这条记录" in shell.fails(1, "show", absent)
    disable = ("do", "account", "disable_account", record, "--field", "reason=x")
    assert "没有这条记录" in shell.fails(1, *disable)
    password = ("do", "account", "set_password", "anguan", "--as", "anguan")
    assert "网页" in shell.fails(1, *password)


def test_help_is_in_chinese(empty: Shell):
    for words in ((), ("do",), ("user",), ("user", "add"), ("tally",)):
        told = empty.done(*words, "--help")
        assert "用法：" in told
        assert not re.search("Usage|Options|Commands|Show this|Error", told)
    assert empty.run().exit_code == 2


def test_it_runs_as_a_program(tmp_path: Path):
    command = [sys.executable, "-c", "from service.cli import main; main()"]
    more = {"env": {"MINGJIAN_DATA": str(tmp_path / "data"), "LANG": "C"}, "timeout": 60}
    Shell(tmp_path / "data").done("init")
    done = subprocess.run([*command, "user", "list"], capture_output=True, check=False, **more)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").startswith("登录名")
    failed = subprocess.run([*command, "show", "x"], capture_output=True, check=False, **more)
    assert failed.returncode == 1
    assert failed.stderr.decode("utf-8") == "没有这条记录，请核对编号。\n"
