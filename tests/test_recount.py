"""The figures of the demo year, counted twice: by the views, and from the raw log by a stranger."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from projections.tallies import Asked, cells_of, tally, value_of, why
from service import demo
from service.house import House, Settings
from tests import recount
from tests.postgres import start_postgres

YEAR = 2022
PLAYED = """
    S26 S29 S30 S31 S32 S34 S36 CLUE_FOUND CLUE_INQUIRY FORM_1 CLUE_CLOSED_DIRECT CLUE_SHELVED
    CLUE_PRELIM
"""
PLACES = 12  # positions spread over the log, besides those around corrections and merges
FEW = 5  # of these, one in so many is looked behind
TOUCHED = 4  # how many corrections and merges are looked at from both sides


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def told(request, tmp_path_factory):
    """A house with the demo year, and the address a stranger would read its log at."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "sqlite":
        yield from _told(Settings(folder), folder)
        return
    with start_postgres(folder) as server:
        address = server.create_database("demo")
        yield from _told(Settings(folder, address), address)


def _told(settings, address):
    house = House(settings)
    demo.generate(house, YEAR)
    house.views.catch_up()
    yield house, address
    house.close()


@pytest.fixture(scope="session")
def events(told):
    return recount.read(told[1])


def _positions(events):
    size = len(events)
    spread = [size * n // PLACES for n in range(1, PLACES)]
    turns = [e.position for e in events if e.corrects or e.kind == "person.persons_merged"]
    some = turns[:: max(1, len(turns) // TOUCHED)]
    return sorted({*spread, *(p - 1 for p in some), *some, size})


def _figures(house, year, as_of=None):
    cells = {
        cell.indicator.id: cell.value for cell in tally(house.views, Asked.of_year(year, as_of))
    }
    return {name: cells[cells_of(name)[0].id] for name in recount.recount([], year)}


def test_the_figures_of_the_year_are_those_of_the_recount(told, events):
    house, _ = told
    expected = recount.recount(events, YEAR)
    assert _figures(house, YEAR) == expected
    assert all(expected[name] for name in PLAYED.split())


def test_the_figures_are_those_of_the_recount_as_of_any_position(told, events):
    house, _ = told
    positions = _positions(events)
    assert len(positions) >= 10
    for position in positions:
        expected = recount.recount(events, YEAR, position)
        assert (position, _figures(house, YEAR, position)) == (position, expected)


def test_a_year_without_the_demo_counts_nothing(told, events):
    house, _ = told
    assert set(_figures(house, YEAR - 3).values()) == {0, None}
    assert set(recount.recount(events, YEAR - 3).values()) == {0, None}


def test_every_figure_has_as_many_units_behind_it_as_it_says(told, events):
    house, _ = told
    for position in (*_positions(events)[::FEW], None):
        for cell in tally(house.views, Asked.of_year(YEAR, position)):
            if cell.indicator.counts:
                units = why(house.views, cell.indicator, Asked.of_year(YEAR, position))
                counted = value_of(cell.indicator, units)
                assert counted == cell.value, (position, cell.indicator.id)
                assert all(unit.facts for unit in units)


def test_corrections_and_merges_change_what_was_known(events):
    """The year would prove little if nothing in it ever moved a figure back."""
    kinds = ("correction.event_voided", "person.persons_merged")
    turns = [e.position for e in events if e.corrects or e.kind in kinds]
    falls = set()
    for position in turns:
        before = recount.recount(events, YEAR, position - 1)
        after = recount.recount(events, YEAR, position)
        falls |= {name for name in before if (after[name] or 0) < (before[name] or 0)}
    assert {"S26", "S29", "CLUE_INQUIRY", "CLUE_SHELVED"} <= falls


def test_a_rebuilt_view_is_the_live_one(told):
    house, _ = told
    for name in house.views.views:
        live = house.views.content(name)
        house.views.rebuild(name)
        assert house.views.content(name) == live


def test_the_recount_runs_on_its_own(told, events):
    script, half = Path(recount.__file__), len(events) // 2
    command = [sys.executable, script, str(told[1]), str(YEAR), "--as-of", str(half)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout
    assert json.loads(printed) == recount.recount(events, YEAR, half)
    parts = list(script.parent.glob("recount*.py"))
    assert len(parts) == 7
    assert not {"domain", "projections", "service"} & {
        line.split()[1].split(".")[0]
        for part in parts
        for line in map(str.strip, part.read_text("utf-8").splitlines())
        if line.startswith(("import ", "from "))
    }
