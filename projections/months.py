"""Figures month by month, the months there are records of, and whether what adds up over a year
ever falls.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from sqlalchemy import Table, func, select

from domain.span import Span
from projections.counting import Asked
from projections.indicators import Indicator, catalogue, row_of
from projections.tallies import Cell, cells
from projections.view import Views


@dataclass(frozen=True)
class Fall:
    """A figure that is less up to a month than it was up to the month before."""

    indicator: Indicator
    month: str
    before: int
    now: int


def month_by_month(views: Views, row: Indicator, asked: Asked) -> list[Cell]:
    """A cell in each month of a span."""
    months = (replace(asked, span=Span(month, month)) for month in asked.span.months)
    return [cells(views, [row], each)[0] for each in months]


def falls(views: Views, asked: Asked) -> list[Fall]:
    """Where, up to the end of a span, a figure of the year so far is less than a month earlier."""
    rows = [row for row in catalogue() if row.in_force(asked.span.year) and only_adds_up(row)]
    return list(_falls(_up_to_each(views, rows, asked)))


def only_adds_up(row: Indicator) -> bool:
    """Whether a longer span can only count more: no stock, nothing that a later act takes the place
    of, nothing worked out from other rows.
    """
    own = bool(row.counts) and not (row.ended_by or row.last)
    return own and all(only_adds_up(row_of(id)) for id in row.common_to)


def _up_to_each(
    views: Views, rows: Sequence[Indicator], asked: Asked
) -> Iterator[tuple[str, list[Cell]]]:
    for month in asked.span.to_date.months:
        up_to = replace(asked, span=Span(month, month).to_date)
        yield month, cells(views, rows, up_to)


def _falls(up_to: Iterator[tuple[str, list[Cell]]]) -> Iterator[Fall]:
    for (_, earlier), (month, later) in pairwise(up_to):
        for before, now in zip(earlier, later, strict=True):
            if (now.value or 0) < (before.value or 0):
                yield Fall(now.indicator, month, before.value or 0, now.value or 0)


def recorded_months(views: Views) -> tuple[str, str] | None:
    """The first and the last month any fact falls in, known now or once; None of an empty log. Asks
    the index kind by kind, so it does not grow with the facts.
    """
    with views.of("facts") as (connection, tables):
        found = connection.execute(_spread(tables["facts"])).all()
    if not found:
        return None
    return min(row[0] for row in found), max(row[1] for row in found)


@lru_cache(maxsize=8)
def _spread(facts: Table) -> Any:
    """The first and the last month of each kind of fact."""
    kinds = _each_kind(facts)
    of_kind = select(facts.c.period).where(facts.c.kind == kinds.c.kind).limit(1).correlate(kinds)
    ends = (facts.c.period, facts.c.period.desc())
    months = (of_kind.order_by(end).scalar_subquery() for end in ends)
    return select(*months).where(kinds.c.kind.is_not(None))


def _each_kind(facts: Table) -> Any:
    """Every kind of fact there is, each found from the one before it; after the last, none."""
    least = select(func.min(facts.c.kind).label("kind")).cte("kinds", recursive=True)
    other = facts.alias()
    following = select(func.min(other.c.kind)).where(other.c.kind > least.c.kind)
    step = select(following.correlate(least).scalar_subquery()).where(least.c.kind.is_not(None))
    return least.union_all(step)
