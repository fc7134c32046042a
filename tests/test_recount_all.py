"""The same for every kind of matter: all that the steps' own cases tell, put into one log."""

import pytest

from domain.procedure import procedure
from projections.indicators import catalogue
from projections.tallies import Asked, cells_of, tally, value_of, why
from service.house import House, Settings
from tests import recount
from tests.cases import cases
from tests.duty_outcomes import DUTIES, RARE_OUTCOMES
from tests.histories import ID_NUMBER
from tests.measure_histories import OUTCOMES as WITHOUT_CLUE
from tests.outcome_histories import OUTCOMES
from tests.stores import Clock, Office

YEAR = 2026
# A unit has one commission: of its histories one is told, which has come furthest. Returns and the
# yearly report are of figures, and one of each is made of the same months: nothing of them counts.
ONCE = ("committee", "statistical_return", "report_text")
MATTERS = [
    name
    for name, kind in procedure().kinds.items()
    if kind.business and kind.finished and name not in ONCE
]
# What has many parts, or a year before, is counted in histories that have all of them elsewhere.
SPLIT = (
    "EDU_BEFORE_POST",
    "EDU_INTEGRITY_TALK",
    "SUP_OPINION",
    "PET_",
    "YOY",
    "CASE_",
    "CLUE_PERSON_RANK",
    "EIGHT_",
    "MASS_",
    "DRUNK_PERSONS",
    "SELF_CADRE",
    "MONEY_",
    "SUP_FUNDS",
    "TEAM_SIZE",
)
EVERY = 25  # positions at which the log is counted again


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """An office in which every step of the procedure was done at least once, and its log."""
    folder, clock = tmp_path_factory.mktemp("all"), Clock()
    house = House(Settings(folder), clock)
    office = Office(house, clock).staffed()
    for world in (
        *(case.done for kind in MATTERS for case in cases(kind)),
        *OUTCOMES,
        *WITHOUT_CLUE,
        *RARE_OUTCOMES,
        *DUTIES,
    ):
        if ID_NUMBER not in repr(world.told):  # one person here, several in the histories
            office.retold(world)
    house.views.catch_up()
    yield house, recount.read(folder)
    house.close()


def test_every_cell_of_the_catalogue_is_recounted_once():
    names = {**recount.recount([], 2019), **recount.recount([], YEAR)}
    named = [cells_of(name) for name in names]
    assert sorted(row.id for (row,) in named) == sorted(row.id for row in catalogue())


def _figures(house, year, as_of=None):
    cells = {
        cell.indicator.id: cell.value for cell in tally(house.views, Asked.of_year(year, as_of))
    }
    return {name: cells[cells_of(name)[0].id] for name in recount.recount([], year)}


def test_the_figures_are_those_of_the_recount_as_of_any_position(told):
    house, events = told
    for position in (*range(0, len(events), len(events) // EVERY), len(events)):
        expected = recount.recount(events, YEAR, position)
        assert (position, _figures(house, YEAR, position)) == (position, expected)


@pytest.mark.parametrize("year", [YEAR - 1, YEAR + 1])
def test_what_stands_lasts_into_the_next_year_and_was_not_there_the_year_before(told, year):
    house, events = told
    expected = recount.recount(events, year)
    assert _figures(house, year) == expected
    stocks = {row.id for row in catalogue() if row.ended_by and not row.common_to}
    counted = {cells_of(name)[0].id for name, value in expected.items() if value}
    assert (stocks & counted if year < YEAR else stocks - counted) == set()


def test_every_recounted_figure_counts_something_but_for_splits_of_many_parts(told):
    figures = recount.recount(told[1], YEAR)
    nothing = {name for name, value in figures.items() if not value}
    assert {name for name in nothing if not name.startswith(SPLIT)} == set()


def test_every_figure_has_as_many_units_behind_it_as_it_says(told):
    house, events = told
    for position in (len(events) // 2, None):
        cells = tally(house.views, Asked.of_year(YEAR, position))
        for cell in (each for each in cells if not each.indicator.derived_from):
            units = why(house.views, cell.indicator, Asked.of_year(YEAR, position))
            assert value_of(cell.indicator, units) == (cell.value or 0), cell.indicator.id


def test_sanctions_and_forms_add_up(told):
    house, _ = told
    value = {cell.indicator.id: cell.value for cell in tally(house.views, Asked.of_year(YEAR))}
    assert value["PUN_TOTAL"] == value["PUN_PARTY"] + value["PUN_GOV"] - value["PUN_BOTH"]
    assert value["FORM_TOTAL"] == sum(value[f"FORM_{n}"] for n in (1, 2, 3, 4))
    by_rank = [row.id for row in catalogue() if row.id.startswith("PUN_RANK_")]
    assert value["PUN_TOTAL"] <= sum(value[id] for id in by_rank)
    channels = [row.id for row in catalogue() if row.id.startswith("PET_CH_")]
    assert value["PET_TOTAL"] == sum(value[id] for id in (*channels, "PET_UPPER"))
