"""`mingjian tally` and `why` for any span, by a dimension, and into files."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from projections.indicators import row_of
from projections.months import Fall
from tests.service.cli_fixtures import Shell

TITLE = "发现（收集、排查）问题线索"


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """Clues of March 2022 and of March and April 2023."""
    shell = Shell(tmp_path_factory.mktemp("shell") / "data")
    shell.staffed()
    shell.register("2022-03-01")
    shell.register("2023-03-01")
    shell.register("2023-04-03", source="audit")
    return shell


def told(shell: Shell, *words: str) -> list[str]:
    """The line of a table that tells of clues."""
    lines = shell.done("tally", *words).splitlines()
    return next(line for line in lines if line.startswith("CLUE_FOUND ")).split()


@pytest.mark.parametrize(
    ("span", "figures"),
    [
        ("2023", ["2", "件", "1", "+1", "+100.0%"]),
        ("2023Q1", ["1", "件", "1", "0", "0.0%"]),
        ("2023-04", ["1", "件", "0", "+1", "—"]),
        ("2022-01..2022-09", ["1", "件", "—", "—", "—"]),
    ],
)
def test_a_span_is_told_beside_that_of_the_year_before(shell, span, figures):
    assert told(shell, span) == ["CLUE_FOUND", TITLE, *figures]


def test_where_the_figures_come_from_is_told(shell):
    lines = shell.done("tally", "2023Q1", "--as-of", "2023-12-31").splitlines()
    assert lines[-3] == "范围：全部单位"
    assert lines[-2] == "数据：截至2023-12-31，第0号位置", "all was recorded later"
    assert "2023年第一季度还没有可统计的记录。" in "".join(lines)
    lines = shell.done("tally", "2023Q1").splitlines()
    assert "本系统的记录从2022年3月开始，上年同期数不全。" in lines


def test_a_figure_is_told_by_a_dimension(shell):
    by = ("--by", "CLUE_FOUND", "source")
    lines = shell.done("tally", "2023", *by).splitlines()
    assert lines[0] == f"2023年{TITLE}按线索来源"
    assert ["audit", "审计移交", "1", "件"] in map(str.split, lines)
    assert "同一对象可有几次而归入几项，各项之和可大于总数。相符。" in lines
    shape = shell.json("tally", "2023", *by, "--format", "json")
    assert (shape["cell"]["value"], shape["sum"], shape["holds"]) == (2, 2, True)
    rows = list(csv.DictReader(io.StringIO(shell.done("tally", "2023", *by, "--format", "csv"))))
    assert {row["code"]: row["value"] for row in rows}["petition"] == "1"
    assert rows[-1]["title"] == "未填"


def test_a_narrowed_figure_tells_what_it_counts(shell):
    [unit] = shell.json("why", "2023", "CLUE_FOUND:source=audit", "--json")
    assert unit["facts"][0]["period"] == "2023-04"


def test_figures_go_into_files(shell, tmp_path: Path):
    for form in ("xlsx", "csv", "json", "table"):
        path = tmp_path / f"figures.{form}"
        assert shell.done("tally", "2023Q1", "--format", form, "-o", str(path)) == ""
        assert path.stat().st_size > 1_000
    assert load_workbook(tmp_path / "figures.xlsx").sheetnames[0] == "2023年第一季度统计表"
    by = tmp_path / "by.xlsx"
    shell.done("tally", "2023", "--by", "CLUE_FOUND", "source", "--format", "xlsx", "-o", str(by))
    rows = list(load_workbook(by).worksheets[0].iter_rows(values_only=True))
    assert ("审计移交", 1, "件") in rows


def test_the_year_so_far_is_checked_month_by_month(shell, monkeypatch):
    assert shell.json("tally", "2023", "--months", "--format", "json")["falls"] == []
    fall = Fall(row_of("CLUE_FOUND"), "2023-04", 3, 2)
    monkeypatch.setattr("service.cli.figures.falls", lambda *_: [fall])
    assert f"减少：{TITLE}，2023-04止2，上月止3" in shell.done("tally", "2023", "--months")
    (said,) = shell.json("tally", "2023", "--months", "--format", "json")["falls"]
    assert said == {"indicator": "CLUE_FOUND", "month": "2023-04", "before": 3, "now": 2}
