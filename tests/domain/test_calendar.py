"""Working days and periods, against an independent calendar and at their boundary days."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import (
    add_days,
    add_months,
    add_working_days,
    after_quarter,
    is_confirmed,
    is_working_day,
    next_working_day,
    working_days_between,
)

KNOWN_YEARS = range(2019, 2027)
days = st.dates(date(2019, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize("year", KNOWN_YEARS)
def test_every_day_agrees_with_an_independent_calendar(year):
    first = date(year, 1, 1)
    all_days = [first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)]
    assert [d for d in all_days if is_working_day(d) != chinese_calendar.is_workday(d)] == []


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 2, 14), True),  # a Saturday worked for the Spring Festival
        (date(2026, 2, 16), False),  # a Monday off
        (date(2026, 3, 7), False),  # a plain Saturday
        (date(2020, 1, 31), False),  # the Spring Festival extended by a later notice
        (date(2027, 10, 1), True),  # no arrangement entered: a Friday like any other
        (date(2027, 10, 2), False),
    ],
)
def test_a_day_is_working_as_the_yearly_notice_says(day, working):
    assert is_working_day(day) is working


def test_only_years_with_a_notice_are_confirmed():
    assert [y for y in range(2015, 2031) if is_confirmed(y)] == list(KNOWN_YEARS)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 1, date(2026, 3, 3)),  # the start day is not counted
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # over a weekend
        (date(2026, 2, 13), 2, date(2026, 2, 24)),  # a make-up Saturday counts, the festival not
        (date(2026, 9, 30), 1, date(2026, 10, 8)),
    ],
)
def test_a_period_in_working_days_skips_days_of_rest(start, n, end):
    assert add_working_days(start, n) == end


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 1, 1), date(2026, 4, 15)),
        (date(2026, 3, 31), date(2026, 4, 15)),
        (date(2026, 4, 1), date(2026, 7, 15)),
        (date(2026, 12, 31), date(2027, 1, 15)),
    ],
)
def test_what_is_due_after_a_quarter_is_due_in_the_month_after_it(start, end):
    assert after_quarter(start, 15) == end


def test_days_are_counted_whatever_kind_of_day():
    assert add_days(date(2026, 2, 27), 3) == date(2026, 3, 2)


def test_a_period_does_not_run_backwards():
    with pytest.raises(AssertionError):
        add_working_days(date(2026, 3, 2), -1)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 3, 8), 1, date(2026, 4, 8)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),  # no corresponding day
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 11, 15), 1, date(2025, 12, 15)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_a_period_in_months_ends_on_the_corresponding_day_or_the_last_of_the_month(start, n, end):
    assert add_months(start, n) == end


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 3, 6), date(2026, 3, 6)),
        (date(2026, 3, 7), date(2026, 3, 9)),
        (date(2026, 10, 1), date(2026, 10, 8)),
        (date(2026, 2, 28), date(2026, 2, 28)),  # a make-up Saturday stays
    ],
)
def test_a_last_day_of_rest_moves_to_the_next_working_day(day, moved):
    assert next_working_day(day) == moved


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), 0),
        (date(2026, 3, 2), date(2026, 3, 9), 5),
        (date(2026, 3, 9), date(2026, 3, 2), -5),
        (date(2026, 3, 6), date(2026, 3, 8), 0),
    ],
)
def test_working_days_are_counted_after_the_start_up_to_the_end(start, end, count):
    assert working_days_between(start, end) == count


@settings(max_examples=50, deadline=None)
@given(start=days, n=st.integers(0, 60))
def test_counting_back_gives_the_days_added(start, n):
    assert working_days_between(start, add_working_days(start, n)) == n


@settings(max_examples=50, deadline=None)
@given(start=days, n=st.integers(1, 60))
def test_a_period_always_ends_on_a_working_day_after_its_start(start, n):
    end = add_working_days(start, n)
    assert (end > start, is_working_day(end)) == (True, True)


@settings(max_examples=50, deadline=None)
@given(start=days, n=st.integers(0, 600))
def test_a_period_in_months_ends_in_the_right_month_and_never_later_than_its_day(start, n):
    end = add_months(start, n)
    months = (end.year - start.year) * 12 + end.month - start.month
    assert (months, end.day <= start.day) == (n, True)
