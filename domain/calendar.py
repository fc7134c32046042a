"""Working days and periods: the only place that counts days."""

import tomllib
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import Any

YEARS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("calendar.toml").read_text("utf-8")
)
REST_DAYS = frozenset(day for year in YEARS.values() for day in year["rest_days"])
MAKE_UP_DAYS = frozenset(day for year in YEARS.values() for day in year["make_up_days"])
ONE_DAY = timedelta(days=1)
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """In a year without an arrangement, every Monday to Friday counts as working."""
    if day.weekday() >= SATURDAY:
        return day in MAKE_UP_DAYS
    return day not in REST_DAYS


def is_confirmed(year: int) -> bool:
    """Whether the arrangement of the year is known; else its working days are an estimate."""
    return bool(YEARS.get(str(year), {}).get("confirmed", False))


def next_working_day(day: date) -> date:
    """The day itself if it is a working day: where a period's last day moves to."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def add_working_days(start: date, n: int) -> date:
    """The n-th working day after the start, which is not counted."""
    assert n >= 0, "A period does not run backwards."
    day = start
    for _ in range(n):
        day = next_working_day(day + ONE_DAY)
    return day


def add_months(start: date, n: int) -> date:
    """The corresponding day n months on, or the last day of a month that has none."""
    years, month = divmod(start.month - 1 + n, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def add_days(start: date, n: int) -> date:
    """The day n days on, whatever kind of day."""
    return start + n * ONE_DAY


def after_quarter(start: date, day: int) -> date:
    """That day of the first month after the quarter a day lies in."""
    next_quarter = add_months(start.replace(day=1), 3 - (start.month - 1) % 3)
    return next_quarter.replace(day=day)


def working_days_between(start: date, end: date) -> int:
    """Working days after the start up to and including the end; negative if the end is earlier."""
    if end < start:
        return -working_days_between(end, start)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(map(is_working_day, days))
