"""The command line: where there is no store, nothing is read and nothing is made."""

from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner

from service.cli import main
from tests.service.cli_fixtures import Shell

READING = [
    ("check",),
    ("rebuild",),
    ("show", "2022-1"),
    ("trail", "2022-1"),
    ("tally", "2022"),
    ("why", "2022", "S30"),
    ("user", "list"),
    ("user", "token", "admin"),
    ("do", "clue", "sign_receipt", "2022-1-1", "--as", "chengban"),
]


@pytest.mark.parametrize("words", READING)
@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_without_a_store_is_refused(tmp_path: Path, words, exists):
    folder = tmp_path / "mistyped"
    if exists:
        folder.mkdir()
    said = Shell(folder).fails(1, *words)
    assert str(folder) in said
    assert "mingjian init" in said
    assert "mingjian demo" in said
    assert list(tmp_path.rglob("*")) == [folder] * exists


def test_a_lost_log_is_not_made_anew(tmp_path: Path):
    shell = Shell(tmp_path / "data").staffed()
    (tmp_path / "data" / "log.sqlite").unlink()
    assert "没有明鉴的数据" in shell.fails(1, "check")
    assert not (tmp_path / "data" / "log.sqlite").exists()


def test_an_empty_database_is_refused(server, tmp_path: Path):
    address = server.create_database("mingjian_nothing")
    for words in READING:
        said = Shell(tmp_path / "data", address).fails(1, *words)
        assert said.startswith("MINGJIAN_DB 指定的数据库里没有明鉴的数据")
        assert address not in said
    assert not (tmp_path / "data").exists()
    with psycopg.connect(address) as connection:
        made = "SELECT 1 FROM pg_namespace WHERE nspname IN ('log', 'views', 'vault')"
        assert connection.execute(made).fetchall() == []


def test_a_store_may_be_made_by_these(tmp_path: Path):
    assert "已就绪" in Shell(tmp_path / "a").done("init")
    assert "first-password" in Shell(tmp_path / "b").done(
        "user", "add", "lisi", "--role", "handler"
    )
    assert "演示账号" in Shell(tmp_path / "c").done("demo", "--clues", "1")


def test_steps_need_no_store(tmp_path: Path):
    assert Shell(tmp_path / "data").done("steps", "--kind", "clue")
    assert not (tmp_path / "data").exists()


def test_the_invented_year_is_nobody_s_own(tmp_path: Path):
    demo = Shell(tmp_path / "demo")
    demo.done("demo", "--clues", "1")
    assert "演示数据" in demo.fails(1, "init", "--unit-title", "某镇纪委")


def test_a_program_name_of_several_words_makes_no_difference(tmp_path: Path):
    runner = CliRunner(env={"MINGJIAN_DATA": str(tmp_path / "data"), "MINGJIAN_DB": ""})
    made = runner.invoke(main, ["init"], prog_name="python -m mingjian")
    assert made.exit_code == 0, made.output
