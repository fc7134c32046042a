"""Files on the command line: attached, proved, swept."""

import os
from pathlib import Path

import pytest

from tests import histories as h
from tests.service.cli_fixtures import Shell

PDF = b"%PDF-1.7\n1 0 obj"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "data").staffed()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场.pdf"
    path.write_bytes(PDF)
    return path


def kept(shell: Shell) -> list[Path]:
    folder = Path(str(shell.runner.env["MINGJIAN_DATA"])) / "attachments"
    return sorted(folder.glob("??/*"))


def register(shell: Shell, *words: str, **changed: object) -> str:
    clue = h.CLUE | {"occurred_on": "2022-03-01"} | changed
    words = ("clue", "register_clue", "--as", "anguan", "--json", "-", *words)
    return shell.do(*words, given=clue)[0]


def test_files_go_with_a_step(shell: Shell, photo: Path, tmp_path: Path) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("情况说明", "utf-8")
    record = register(shell, "--attach", str(photo), "--attach", str(note))
    assert "附件：现场.pdf（16字节）、说明.txt（12字节）" in shell.done("trail", record)
    assert len(kept(shell)) == 2


def test_files_join_those_that_the_body_names(shell: Shell, photo: Path) -> None:
    first = register(shell, "--attach", str(photo))
    digest = kept(shell)[0].name
    named = [{"digest": digest, "file_name": "又名.pdf"}]
    again = register(shell, "--attach", str(photo), attachments=named)
    assert "附件：又名.pdf" in shell.done("trail", again), "one content is attached once"
    assert first != again
    shell.do("clue", "attach_files", first, "--as", "anguan", "--attach", str(photo))


def test_what_cannot_be_attached_is_said(shell: Shell, tmp_path: Path) -> None:
    program = tmp_path / "工具.pdf"
    program.write_bytes(b"MZ" + bytes(300))
    do = ("do", "clue", "register_clue", "--as", "anguan")
    assert "工具.pdf" in shell.fails(2, *do, "--attach", str(program))
    assert "打不开" in shell.fails(2, *do, "--attach", str(tmp_path / "没有.pdf"))
    assert "列表" in shell.fails(2, *do, "--field", "attachments=x", "--attach", str(program))


def test_check_proves_that_every_file_is_there_and_sound(shell: Shell, photo: Path) -> None:
    register(shell, "--attach", str(photo))
    assert "核对无误" in shell.done("check")
    [path] = kept(shell)
    path.write_bytes(b"other")
    result = shell.run("check")
    assert result.exit_code == 1
    assert f"附件 {path.name} 已缺失或损坏" in result.stdout
    path.unlink()
    assert shell.run("check").exit_code == 1


def test_check_tells_of_files_that_no_event_names_and_sweep_deletes_the_old(
    shell: Shell, photo: Path, tmp_path: Path
) -> None:
    record = register(shell, "--attach", str(photo))
    orphan = tmp_path / "遗留.pdf"
    orphan.write_bytes(PDF + b"x")
    refused = ("do", "clue", "sign_receipt", record, "--as", "anguan", "--attach", str(orphan))
    assert shell.run(*refused).exit_code != 0
    assert "另有1个附件没有记录提到" in shell.done("check")
    assert shell.done("attachments", "sweep") == "已清理0个附件，记录提到的1个都保留。"
    for path in kept(shell):
        os.utime(path, (0, 0))
    assert shell.done("attachments", "sweep") == "已清理1个附件，记录提到的1个都保留。"
    assert "另有" not in shell.done("check")


def test_the_limit_can_be_set(shell: Shell, tmp_path: Path) -> None:
    large = tmp_path / "大件.pdf"
    large.write_bytes(PDF + bytes(2 * 1024**2))
    words = ("do", "clue", "register_clue", "--as", "anguan", "--attach", str(large))
    shell.runner.env["MINGJIAN_ATTACHMENT_MB"] = "1"
    assert "超过1MB" in shell.fails(2, *words)
