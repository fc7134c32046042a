"""The benchmarks run, and both sides of each comparison come to the same. Nothing is timed here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import commands, fsyncs, loading, pages, rebuild, tailing
from bench.__main__ import print_figures
from bench.measure import Figure, Rounds, Spent, memory_folder
from tests.postgres import Server, start_postgres


@pytest.fixture
def folder() -> Iterator[Path]:
    with memory_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with memory_folder() as folder, start_postgres(folder, fsync=True) as server:
        yield server


def test_a_command_and_its_floor_record_the_same_on_sqlite(folder):
    share, validation = commands.on_sqlite(folder, rounds=3, operations=2)
    assert share.cpu
    assert validation.met is None


def test_a_command_and_its_floor_record_the_same_on_postgresql(folder, server):
    share, validation = commands.on_postgres(folder, server, rounds=3, operations=2)
    assert share.cpu
    assert validation.met is None


def test_a_clue_of_twenty_events_is_loaded(folder):
    (figure,) = loading.loading(folder, clues=2, rounds=3, operations=2)
    assert figure.quartiles


def test_a_rebuild_comes_to_the_rows_of_one_event_at_a_time(folder):
    (figure,) = rebuild.rebuilding(folder, events=3_000, rounds=3, operations=1_000)
    assert figure.quartiles


def test_a_command_waits_for_the_disk_once(folder, server):
    (sqlite,) = fsyncs.on_sqlite(folder, commands=3)
    (postgres,) = fsyncs.on_postgres(folder, server, commands=3)
    assert sqlite.met is not False
    assert float(postgres.measured) >= 1  # the server's background may have synced as well


def test_without_strace_a_line_says_so(folder, monkeypatch):
    monkeypatch.setenv("PATH", str(folder))
    (figure,) = fsyncs.on_sqlite(folder, commands=3)
    assert figure.met is None


def test_a_tailing_reader_misses_nothing(folder, server):
    (figure,) = tailing.tailing(folder, server, seconds=0.2)
    assert figure.measured == "0"


def test_the_tallies_are_looked_at_after_commands(folder):
    timed, cold, facts, *files, page, workbook, report, word = pages.on_pages(folder, 2, 5, 8)
    assert (timed.name, cold.met) == ("tallies page after a command, 5 clues: p95, ms", None)
    assert facts.name == "the page with 50 facts, times 20"
    assert [figure.quartiles != "" for figure in (facts, *files)] == [True] * 3
    assert [figure.met for figure in (page, workbook, report, word)] == [True] * 4


def test_every_clue_brings_the_facts_that_are_stated(folder):
    views = pages.desk(folder, clues=3).commission.house.views
    assert len(views.content("facts")["facts"]) == 3 * (pages.FACTS + pages.VISITS)


def test_a_goal_missed_is_told(capsys):
    rounds = Rounds([(Spent(2, 2), Spent(1, 1))] * 3)
    met = rounds.figure("half as fast", "≥ 0.40", rounds.share, lambda share: share >= 0.40)
    missed = rounds.figure("twice as long", "≤ 1.0", rounds.times, lambda times: times <= 1.0)
    assert (met.measured, missed.measured) == ("0.50", "2.00")
    assert print_figures([met, Figure("told only", "", "", None)]) == 0
    assert print_figures([met, missed]) == 1
    assert "NOT MET" in capsys.readouterr().out
