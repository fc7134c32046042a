"""Figures month by month, and whether what adds up over a year ever falls."""

from dataclasses import replace

import pytest

from domain.span import Span
from projections import months
from projections.indicators import catalogue, row_of
from projections.months import Fall, falls, month_by_month, only_adds_up, recorded_months
from projections.tallies import Asked, Cell
from tests.stores import Office

FOUND = row_of("CLUE_FOUND")
YEAR = Asked.of_year(2026)


@pytest.fixture
def told(office: Office) -> Office:
    """Clues of March, March, May and, a year later, July."""
    for day in ("2026-03-02", "2026-03-03", "2026-05-04", "2027-07-05"):
        office.registered(day)
    office.house.views.catch_up()
    return office


def test_a_figure_is_told_month_by_month(told):
    found = month_by_month(told.house.views, FOUND, Asked(Span.read("2026-01..2026-05")))
    assert [cell.value for cell in found] == [0, 0, 2, 0, 1]


def test_the_months_there_are_records_of(told):
    assert recorded_months(told.house.views) == ("2026-03", "2027-07")


def test_of_an_empty_log_no_month_is_recorded(office):
    office.house.views.catch_up()
    assert recorded_months(office.house.views) is None


def test_what_adds_up_never_falls(told):
    assert falls(told.house.views, YEAR) == []


def test_a_figure_that_falls_is_found(told, monkeypatch):
    def forgetful(views, rows, asked):
        value = 0 if asked.span.last == "2026-04" else 2
        return [Cell(row, value if row is FOUND else 0) for row in rows]

    monkeypatch.setattr(months, "cells", forgetful)
    quarter = replace(YEAR, span=Span.read("2026Q2"))
    assert falls(told.house.views, quarter) == [Fall(FOUND, "2026-04", 2, 0)]


def test_only_what_a_longer_span_cannot_make_less_is_held_to_it():
    assert only_adds_up(FOUND)
    held = {row.id: only_adds_up(row) for row in catalogue()}
    assert held["FORM_SHARE.form_1"] is False, "worked out from others"
    assert held["TEAM_SIZE"] is False, "a stock"
    assert not any(held[row.id] for row in catalogue() if row.last)
    assert not any(held[row.id] for row in catalogue() for id in row.common_to if not held[id])
