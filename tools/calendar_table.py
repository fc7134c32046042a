"""Writes domain/calendar.toml from the holidays library; run after it knows another year's notice.

    python -m tools.calendar_table > domain/calendar.toml

The table is kept in the repository, so that a day counts the same on every machine whatever release
of the library it has; a test compares the two.
"""

from collections.abc import Iterator
from datetime import date
from itertools import count

import holidays

FIRST_YEAR = 2019
HEAD = """\
# The State Council's yearly notices on public holidays, one table per year, as the holidays library
# has them (tools/calendar_table.py writes this file). rest_days are the Mondays to Fridays off;
# make_up_days the Saturdays and Sundays worked; other days are as in any week. A year is confirmed
# once its notice has been published; 2019 and 2020 include the later notices.
"""
SATURDAY = 5


def table() -> str:
    """The whole file: every year whose notice the library knows."""
    return "".join([HEAD, *map(_year, _known_years())])


def _known_years() -> Iterator[int]:
    for year in count(FIRST_YEAR):
        if not _worked(year):  # no notice has ever come without make-up days
            return
        yield year


def _of(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=year, language="zh_CN")


def _worked(year: int) -> list[date]:
    return sorted(day for day in _of(year).weekend_workdays if day.year == year)


def _year(year: int) -> str:
    known = _of(year)
    rest = [(day, known[day]) for day in sorted(known) if day.weekday() < SATURDAY]
    worked = [(day, "") for day in _worked(year)]
    days = f"rest_days = [\n{_days(rest)}]\nmake_up_days = [\n{_days(worked)}]\n"
    return f"\n[{year}]\nconfirmed = true\n{days}"


def _days(days: list[tuple[date, str]]) -> str:
    return "".join(f"    {day},{f'  # {name}' if name else ''}\n" for day, name in days)


if __name__ == "__main__":
    print(table(), end="")
