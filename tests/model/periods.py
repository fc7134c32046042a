"""The rows of deadlines.py, read, and their days counted with an independent library."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

import chinese_calendar

from tests.model.deadlines import GROUPS, TEXT

FIRST_YEAR, LAST_YEAR = 2019, 2026  # as far as holidays are published, and ours are kept
ONE_DAY = timedelta(days=1)


class Period(NamedTuple):
    """A period of a record, running or met."""

    started_on: date
    due_on: date
    unshifted_on: date
    met_on: date | None = None
    extended_to: date | None = None
    paused_on: date | None = None
    days_paused: int = 0


@dataclass(frozen=True, eq=False)
class PeriodRow:
    """One row of the table."""

    kind: str
    id: str
    law: str
    length: str
    stays: bool
    words: Mapping[str, tuple[str, ...]]

    def says(self, word: str, mark: str) -> bool:
        """Whether the row names a mark after a word."""
        return mark in self.words.get(word, ())

    def ending(self, period: Period) -> Period:
        """The period with its last day."""
        last = period.extended_to or end_of(self.length, period.started_on)
        last += period.days_paused * ONE_DAY
        return period._replace(unshifted_on=last, due_on=last if self.stays else shifted(last))


def works(day: date) -> bool:
    """Whether a day is a working day; beyond what is published, Monday to Friday."""
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return bool(chinese_calendar.is_workday(day))
    return day.isoweekday() <= 5


def shifted(day: date) -> date:
    """The day, or the next working day after it."""
    return day if works(day) else shifted(day + ONE_DAY)


def after_working_days(day: date, n: int) -> date:
    """The n-th working day after a day."""
    while n:
        day += ONE_DAY
        n -= works(day)
    return day


def after_months(day: date, n: int) -> date:
    """The corresponding day n months on, or the last of a month that has none."""
    month = day.year * 12 + day.month - 1 + n
    first = date(month // 12, month % 12 + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def end_of(length: str, start: date) -> date:
    """The last day of a period, as the rules say its length."""
    if length == "30 June":
        return date(start.year + 1, 6, 30)
    if length == "quarter":
        return after_months(start.replace(day=1), 3 - (start.month - 1) % 3).replace(day=15)
    n, unit = length.split(" ", 1)
    if unit == "working days":
        return after_working_days(start, int(n))
    return after_months(start, int(n)) if unit == "months" else start + int(n) * ONE_DAY


def _expanded(text: str) -> str:
    for name, words in GROUPS.items():
        text = re.sub(rf"\b{name}\b", words, text)
    return re.sub(r"\b(LIGHT|HEAVY)\b", lambda found: GROUPS[found[0]], text)


def _rows() -> Iterator[PeriodRow]:
    form = r"(\w+) ([\w-]+) \((\w+)\) lasts ([\w ]+)(, its last day stays)?\n((?:  .*\n)*)"
    for kind, id, law, length, stays, lines in re.findall(form, TEXT):
        said = (line.split() for line in lines.splitlines() if line.strip())
        words = {word: tuple(_expanded(" ".join(rest)).split()) for word, *rest in said}
        yield PeriodRow(kind, id, law, length, bool(stays), words)


@cache
def rows(kind: str) -> tuple[PeriodRow, ...]:
    """The rows for one kind of record."""
    return tuple(row for row in _rows() if row.kind == kind)


def holds(row: PeriodRow, said: Mapping[str, Any]) -> bool:
    """Whether the facts a row asks for are there: `a is x y and b is z`."""
    for clause in " ".join(row.words.get("when", ())).split(" and "):
        name, _, values = clause.partition(" is ")
        if name and str(said.get(name)) not in values.split():
            return False
    return True


def after_mark(
    row: PeriodRow, known: Period | None, mark: str, said: Mapping[str, Any], day: date
) -> Period | None:
    """What becomes of a period with something that was done on a day."""
    if row.says("starts", mark) and holds(row, said):
        anchor = row.words.get("from", ("",))[0]
        start = said.get(anchor) or day
        return row.ending(Period(start, start, start))
    if known is None:
        return None
    if known.met_on:
        return known._replace(met_on=None) if row.says("again", mark) else known
    if row.says("ends", mark):
        return known._replace(met_on=day, paused_on=None)
    if row.says("extends", mark):
        return row.ending(known._replace(extended_to=said["extended_to"], days_paused=0))
    return _stopped(row, known, mark, day)


def _stopped(row: PeriodRow, known: Period, mark: str, day: date) -> Period:
    """A running period, halted or let run on."""
    if row.says("pauses", mark):
        return known._replace(paused_on=day)
    if row.says("again", mark) and known.paused_on:
        stood = known.days_paused + (day - known.paused_on).days
        return row.ending(known._replace(days_paused=stood, paused_on=None))
    return known
