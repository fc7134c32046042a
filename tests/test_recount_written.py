"""The figures of any span, for any units, as a whole and part by part: what the views count is what
a stranger counts, in histories in which everything that figures are split by happens.
"""

from itertools import product
from random import Random

import pytest

from domain.span import Span
from projections.dimensions import UNSAID, dimensions
from projections.indicators import catalogue
from projections.tallies import Asked, broken_down, cells_of, tally
from service.house import House, Settings
from tests import recount
from tests.stores import Clock
from tests.written import Written
from tests.written_at_random import life

UNITS = ("a town", "another town", "the county")
LIVES = 3_000
YEARS = (2019, 2025, 2026, 2026)
SPANS = ("2019", "2025", "2026", "2026Q1", "2026H1", "2026-01..2026-09", "2026-12")
AMONG = (None, frozenset(UNITS[:1]), frozenset(UNITS[:2]), frozenset({"nobody"}))
SPLIT = Span.read("2026")
# Nobody's seats are made up here: who comes and goes is told step by step elsewhere.
SEATS = {"TEAM_SIZE", "U1"}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Three units in several years, and their log."""
    folder, random = tmp_path_factory.mktemp("written"), Random(8)
    house = House(Settings(folder), Clock())
    book = Written(house)
    for _ in range(LIVES):
        year, unit = random.choice(YEARS), random.choice(UNITS)
        month, id = random.randint(1, 12), ""
        for act in life(random):
            month += random.choice([0, 0, 1])
            day = f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}-14"
            id = book.record(act, on=day, unit=unit, id=id)
    book.save()
    yield house, recount.read(folder)
    house.close()


def months(span):
    return (span.first, span.last)


@pytest.mark.parametrize(("code", "units"), list(product(SPANS, AMONG)))
def test_the_figures_of_a_span_and_of_units_are_those_of_the_recount(told, code, units):
    house, events = told
    span = Span.read(code)
    value = {each.indicator.id: each.value for each in tally(house.views, Asked(span, units=units))}
    expected = recount.recount(events, months(span), None, units)
    assert {name: value[cells_of(name)[0].id] for name in expected} == expected


def test_every_figure_counts_something(told):
    """In one of the years at least: so nothing here is compared of nothing."""
    by_year = [recount.recount(told[1], year) for year in (2019, 2026)]
    counted = {name for figures in by_year for name, value in figures.items() if value}
    assert {name for figures in by_year for name in figures} - counted == SEATS


def flows(dimension):
    """What is only a number of acts, or of what they say: of it every part can be told apart."""
    for row in catalogue():
        outlasts = row.ended_by or row.last or row.common_to or row.followed_by or row.derived_from
        if dimension.id in row.by and not outlasts and row.in_force(SPLIT.year):
            yield row


def test_what_is_counted_since_january_never_falls_within_a_year(told):
    """R12 of published figures: it only may where something takes the place of what was before."""
    house, _ = told
    spans = map(Span.read, ("2026Q1", "2026H1", "2026-01..2026-09", "2026"))
    tallies = [tally(house.views, Asked(span)) for span in spans]
    counted = 0
    for figures in zip(*tallies, strict=True):
        row = figures[0].indicator
        if not (row.ended_by or row.last or row.not_followed_by or row.derived_from):
            values = [each.value for each in figures]
            assert (row.id, values) == (row.id, sorted(values))
            counted += values[-1] > values[0]
    assert counted > 100


@pytest.mark.parametrize("dimension", dimensions().values(), ids=list(dimensions()))
def test_the_parts_of_a_figure_are_those_of_the_recount(told, dimension):
    house, events = told
    names = {cells_of(name)[0].id: name for name in recount.recount([], SPLIT.year)}
    known, codes = recount.facts(events), (*dimension.parts, UNSAID)
    parts = {c: recount.of_part(known, SPLIT.year, dimension.fact, c) for c in codes}
    for row in flows(dimension):
        told_of = broken_down(house.views, row, Asked(SPLIT), dimension)
        expected = {code: part[names[row.id]] for code, part in parts.items()}
        assert (row.id, {code: each.value for code, each in told_of}) == (row.id, expected)
