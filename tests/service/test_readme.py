"""What the READMEs tell people to type works as it is written."""

import shlex
from pathlib import Path
from shutil import copytree

import pytest

from tests.service.cli_fixtures import Shell
from tests.test_house import ROOT

RUN = {"README.md": "## Run it", "README.zh.md": "## 运行"}
MAKING = ("init", "user", "serve")  # on a folder of one's own; the others on the invented year


def commands(readme: str) -> list[tuple[str, ...]]:
    """The words after `mingjian` of every command line of the section on running it."""
    section = (ROOT / readme).read_text("utf-8").split(f"\n{RUN[readme]}\n")[1].split("\n## ")[0]
    lines = [shlex.split(line, comments=True) for line in section.split("\n") if line[:4] == "    "]
    return [tuple(words) for name, *words in filter(None, lines) if name == "mingjian"]


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented year as `make run` loads it."""
    folder = tmp_path_factory.mktemp("invented") / "data"
    Shell(folder).done("demo")
    return folder


@pytest.mark.parametrize("readme", RUN)
def test_the_commands_work_on_the_invented_year(invented: Path, tmp_path: Path, readme: str):
    shell = Shell(copytree(invented, tmp_path / "data"))
    shown = [words for words in commands(readme) if words[0] not in MAKING]
    assert {words[0] for words in shown} >= {"steps", "do", "tally", "why", "check"}
    for words in shown:
        assert shell.done(*words)


@pytest.mark.parametrize("readme", RUN)
def test_the_commands_work_for_data_of_one_s_own(tmp_path: Path, readme: str):
    shell = Shell(tmp_path / "own")
    shown = [words for words in commands(readme) if words[0] in MAKING]
    assert [words[0] for words in shown] == list(MAKING)
    for words in shown:
        assert shell.done(*words, *(["--help"] if words[0] == "serve" else []))


def test_both_languages_show_the_same_commands():
    assert commands("README.md") == commands("README.zh.md")
