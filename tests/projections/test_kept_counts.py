"""Kept counts: what was counted once, brought to another position, is what counting anew gives."""

from dataclasses import replace

import pytest

from domain.span import Span
from projections import kept_counts
from projections.tallies import Asked, tally
from tests.service.demo_fixtures import YEAR
from tests.service.demo_fixtures import house as year_told  # noqa: F401


@pytest.fixture
def views(year_told):  # noqa: F811
    """The views of the demo year, where nothing has been counted yet."""
    year_told.views.catch_up()
    kept_counts.forget(year_told.views)
    return year_told.views


SPANS = (Span.of_year(YEAR), Span.read(f"{YEAR}Q2"), Span.read(f"{YEAR}-11"))
NARROWED = ({}, {"rank": "general_cadre"}, {"work_fields": "bidding"}, {"rank": ""})


def anew(views, asked):
    kept_counts.forget(views)
    return tally(views, asked)


def questions(unit):
    yield from (Asked(span) for span in SPANS)
    yield from (Asked(SPANS[0], where=where) for where in NARROWED)
    yield Asked(SPANS[0], units=frozenset({unit}))
    yield Asked(SPANS[0], units=frozenset())


@pytest.mark.parametrize("back", [1, 40, 700, 2500])
def test_counts_are_brought_back_to_any_position(year_told, views, monkeypatch, back):  # noqa: F811
    monkeypatch.setattr(kept_counts, "CHANGES_MAX", 10**9)
    size = year_told.store.size()
    for asked in questions(year_told.store.unit):
        then = replace(asked, as_of=size - back)
        expected = anew(views, then)
        kept_counts.forget(views)
        tally(views, asked)
        assert tally(views, then) == expected, asked


def test_where_much_has_changed_it_is_counted_anew(views):
    early = Asked(SPANS[0], as_of=200)
    expected = anew(views, early)
    kept_counts.forget(views)
    tally(views, Asked(SPANS[0]))
    assert tally(views, early) == expected


def test_what_was_asked_for_longest_ago_is_forgotten():
    kept = kept_counts.KeptCounts()
    for n in range(kept_counts.KEPT_MAX + 1):
        kept.keep((n,), kept_counts.Kept(n, {}))
    assert (kept.get((0,)), kept.get((1,))) == (None, kept_counts.Kept(1, {}))


def test_a_correction_and_new_acts_are_counted_at_once(office):
    first = office.registered()
    assert office.cells(2026)["CLUE_FOUND"] == 1
    office.closed(office.registered())
    assert (office.cells(2026)["CLUE_FOUND"], office.cells(2026)["CLUE_HANDLED"]) == (2, 1)
    office.corrected(first, 1, "2026-04-01", rank="general_cadre")
    kept = office.cells(2026)
    kept_counts.forget(office.house.views)
    assert office.cells(2026) == kept
