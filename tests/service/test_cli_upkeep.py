"""The command line: checking and rebuilding, the demo, and serving."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from shutil import copytree

import psycopg
import pytest

from tests.service.cli_fixtures import Shell

MINGJIAN = [sys.executable, "-c", "from service.cli import main; main()"]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two clues, for each test to copy."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    shell = Shell(folder).staffed()
    for on in ("2022-03-01", "2022-04-01"):
        shell.register(on)
    shell.done("tally", "2022")
    return folder


@pytest.fixture
def shell(prepared: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(prepared, tmp_path / "data"))


@pytest.fixture
def demo(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path / "demo")
    shell.done("demo", "--clues", "12", "--seed", "3")
    return shell


def tampered(folder: Path, name: str, *statements: str) -> None:
    """Somebody writes into a database file behind our back."""
    with closing(sqlite3.connect(folder / f"{name}.sqlite", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def table(folder: Path, name: str) -> str:
    """The table of a view as it now is called."""
    with closing(sqlite3.connect(folder / "views.sqlite")) as connection:
        generation = "SELECT generation FROM views WHERE name = ?"
        ((number,),) = connection.execute(generation, (name,)).fetchall()
    return f"{name}_{number}"


def findings(shell: Shell) -> str:
    """What a check that fails lists."""
    result = shell.run("check")
    assert result.exit_code == 1, result.output
    assert re.fullmatch(r"核对发现\d+处不一致，.+。\n", result.stderr)
    assert isinstance(result.exception, SystemExit)
    return result.stdout


# ---- check and rebuild


def test_a_sound_store_is_found_sound(shell: Shell, demo: Shell):
    assert re.match(r"核对无误：\d+个事件", shell.done("check"))
    assert "核对无误" in demo.done("check")


@pytest.mark.parametrize(
    ("view", "statement", "found"),
    [
        ("register", "UPDATE {} SET stage = 'closed' WHERE number = '线索〔2022〕2号'", "多出"),
        ("facts", "DELETE FROM {} WHERE period = '2022-04'", "视图 facts 缺少"),
        ("names", "UPDATE {} SET name = '别人'", "视图 names 多出"),
    ],
)
def test_a_tampered_view_is_found_and_rebuilt(
    shell: Shell, tmp_path: Path, view: str, statement: str, found: str
):
    folder = tmp_path / "data"
    tampered(folder, "views", statement.format(table(folder, view)))
    told = findings(shell)
    assert found in told
    assert "别人" not in told
    assert f"视图 {view} 已由" in shell.done("rebuild", view)
    assert "核对无误" in shell.done("check")


def test_all_views_are_rebuilt(shell: Shell):
    rebuilt = shell.done("rebuild").splitlines()
    views = ["facts", "register", "deadlines", "names", "links", "units"]
    assert [line.split()[1] for line in rebuilt] == views


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM keys WHERE namespace = 'login_name' AND key = 'shuji'", "编号表中的登录名"),
        ("INSERT INTO keys VALUES ('clue_number', '线索〔2022〕9号', 'x')", "编号表中的线索编号"),
        ("UPDATE events SET public = '{}' WHERE position = 5", "日志位置 5 的公开部分"),
        ("UPDATE events SET person = 'x' WHERE position = 5", "日志位置 5 的人员代号"),
        ("UPDATE events SET version = 7 WHERE position = 5", "日志位置 5 的版本"),
        ("UPDATE events SET kind = 'clue.invented' WHERE position = 5", "位置 5 无法解读"),
        ("UPDATE events SET sealed = x'00' WHERE position = 5", "日志位置 5 无法解读"),
        ("DELETE FROM events WHERE position = 5", "日志位置 5 缺失"),
    ],
)
def test_a_tampered_log_is_found(shell: Shell, tmp_path: Path, statement: str, found: str):
    drops = (f"DROP TRIGGER events_no_{act}" for act in ("update", "delete"))
    tampered(tmp_path / "data", "log", *drops, statement)
    assert found in findings(shell)


def test_views_of_another_log_are_not_shown(shell: Shell, tmp_path: Path):
    drop = "DROP TRIGGER events_no_update"
    tampered(tmp_path / "data", "log", drop, "UPDATE events SET actor = 'x' WHERE position = 8")
    assert "mingjian rebuild" in shell.fails(1, "tally", "2022")
    assert "不是由这份日志算出的" in findings(shell)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    assert "MINGJIAN_DATA" in Shell(tmp_path / "file" / "data").fails(1, "user", "list")


def test_the_server_store_does_the_same(server, tmp_path: Path):
    address = server.create_database("mingjian_cli")
    shell = Shell(tmp_path / "data", address).staffed()
    record = shell.register()
    assert shell.json("show", "2022-1", "--json")["record"] == record
    assert len(shell.json("why", "2022", "CLUE_FOUND", "--json")) == 1
    assert "核对无误" in shell.done("check")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("UPDATE views.register_1 SET stage = 'closed' WHERE kind = 'clue'")
    assert "视图 register" in findings(shell)
    shell.done("rebuild")
    assert "核对无误" in shell.done("check")


# ---- demo


def test_a_demo_fills_an_empty_store_only(demo: Shell):
    assert "空" in demo.fails(1, "demo")
    counted = demo.json("tally", "2022", "--format", "json")["cells"]
    assert {cell["indicator"]: cell["value"] for cell in counted}["CLUE_FOUND"]


def test_a_demo_never_mixes_with_records(shell: Shell):
    assert "空" in shell.fails(1, "demo")


def test_a_demo_names_its_people(tmp_path: Path):
    told = Shell(tmp_path / "data").done("demo", "--clues", "3").splitlines()
    assert told[0] == "演示账号（全部虚构）："
    assert told[1].split() == ["登录名", "姓名", "角色", "密码"]
    assert len(told) > 5


# ---- serve


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def answer(port: int, path: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    return status


def test_it_serves_and_says_where(tmp_path: Path):
    port = free_port()
    environment = os.environ | {"MINGJIAN_DATA": str(tmp_path / "data"), "MINGJIAN_DB": ""}
    command = [*MINGJIAN, "serve", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        try:
            assert server.stdout is not None
            told = [server.stdout.readline().decode("utf-8") for _ in range(3)]
            assert f"http://127.0.0.1:{port}/" in told[0]
            assert "admin" in told[1]
            link = told[2].strip()
            assert link.startswith(f"http://127.0.0.1:{port}/first-password/")
            assert answer(port, "/api/openapi.json") == 200
            assert answer(port, "/api/v1/clue") == 401
            assert answer(port, link.removeprefix(f"http://127.0.0.1:{port}")) == 200
            taken = Shell(tmp_path / "data").fails(2, "serve", "--bind", f"127.0.0.1:{port}")
            assert "已被占用" in taken
        finally:
            server.send_signal(signal.SIGTERM)
            _, errors = server.communicate(timeout=20)
    assert server.returncode == 0, errors
    assert "安全管理员" in Shell(tmp_path / "data").done("user", "list")


def test_a_bar_is_shown_on_a_terminal_only(shell: Shell, tmp_path: Path):
    pty = pytest.importorskip("pty")
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this machine has no terminals to give")
    environment = os.environ | {"MINGJIAN_DATA": str(tmp_path / "data"), "MINGJIAN_DB": ""}
    command = [*MINGJIAN, "rebuild"]
    subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=True, timeout=60
    )
    os.close(theirs)
    assert "重算 register" in os.read(ours, 65_536).decode("utf-8", "replace")
    os.close(ours)
    assert shell.run("rebuild").stderr == ""
