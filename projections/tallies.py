"""Tallies: each cell counts facts; its list is the same query without the count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import select

from projections.counting import Asked, counted_facts, quantity, source_of, unit_key
from projections.dimensions import UNSAID, Dimension, dimensions
from projections.indicators import PERCENT, YUAN, Indicator, catalogue, row_of
from projections.kept_counts import counts
from projections.view import Views

__all__ = [
    "Asked",
    "Cell",
    "CountedFact",
    "CountedUnit",
    "NotACell",
    "broken_down",
    "cell",
    "cells_of",
    "read_cell",
    "tally",
    "value_of",
    "why",
]
SHOWN = ("position", "record", "kind", "occurred_on", "period")


class NotACell(ValueError):
    """A text that names no cell; its message says what is wrong with it."""


@dataclass(frozen=True)
class Cell:
    """One figure of a span. `value` is None where it is not known: no step can record yet what it
    counts, or it is a share of nothing. Of a share it is tenths of a percent and `parts` are its
    numerator and base; of money it is 分.
    """

    indicator: Indicator
    value: int | None
    parts: tuple[int, int] | None = None

    @property
    def said(self) -> str:
        """The value as print has it, without its measure word; — where it is not known."""
        if self.value is None:
            return "—"
        if self.indicator.measure_word == PERCENT:
            return f"{'-' * (self.value < 0)}{abs(self.value) // 10}.{abs(self.value) % 10}"
        if self.indicator.measure_word == YUAN:
            return f"{self.value // 100:,}.{self.value % 100:02}"
        return str(self.value)


@dataclass(frozen=True)
class CountedFact:
    """One fact behind a figure and the event it comes from."""

    event_position: int
    record: str
    kind: str
    occurred_on: str
    period: str
    quantity: int


@dataclass(frozen=True)
class CountedUnit:
    """One of what the measure word counts, with all its facts; where a number is added up, one act
    with what it adds as the quantity of its fact.
    """

    unit_key: str
    facts: tuple[CountedFact, ...]


def tally(views: Views, asked: Asked) -> list[Cell]:
    """Every cell of a span that is counted this way in its year."""
    rows = [row for row in catalogue() if row.in_force(asked.span.year)]
    return cells(views, rows, asked)


def cell(views: Views, row: Indicator, asked: Asked) -> Cell:
    """One cell."""
    return cells(views, [row], asked)[0]


def cells(views: Views, rows: Sequence[Indicator], asked: Asked) -> list[Cell]:
    """These cells, whatever the years in which they are counted this way."""
    terms = {id: row_of(id) for row in rows for id in row.derived_from}
    plain = terms | {row.id: row for row in rows}
    now = counts(views, [row for row in plain.values() if row.counts], asked)
    earlier = [terms[row.before or row.growth_of] for row in rows if row.before or row.growth_of]
    before = counts(views, earlier, replace(asked, span=asked.span.year_before)) if earlier else {}
    return [_cell(row, now, before) for row in rows]


def _cell(row: Indicator, now: Mapping[str, int], before: Mapping[str, int]) -> Cell:
    if row.share_of:
        return _share(row, *(now.get(id) for id in row.share_of))
    if row.before:
        return Cell(row, before.get(row.before))
    if row.growth_of:
        was, is_ = before.get(row.growth_of), now.get(row.growth_of)
        grown = is_ - was if is_ is not None and was is not None else None
        return _share(row, grown, was)
    return Cell(row, now.get(row.id))


def _share(row: Indicator, part: int | None, base: int | None) -> Cell:
    if part is None or base is None:
        return Cell(row, None)
    return Cell(row, tenths(part, base), (part, base))


def tenths(part: int, base: int) -> int | None:
    """Tenths of a percent, rounded half up, away from zero; None of nothing."""
    if not base:
        return None
    rounded = (abs(part) * 2000 + base) // (2 * base)
    return rounded if part >= 0 else -rounded


def broken_down(
    views: Views, row: Indicator, asked: Asked, dimension: Dimension
) -> list[tuple[str, Cell]]:
    """A cell by a dimension: its parts by code, and last what says nothing of it."""
    codes = (*dimension.parts, UNSAID)
    narrowed = (replace(asked, where={**asked.where, dimension.id: code}) for code in codes)
    return [(each.where[dimension.id], cell(views, row, each)) for each in narrowed]


def why(views: Views, row: Indicator, asked: Asked) -> list[CountedUnit]:
    """The counted units behind one cell, each with its facts; as many as the cell's value. Of a
    share, those of its numerator.
    """
    if row.derived_from:
        span = asked.span.year_before if row.before else asked.span
        return why(views, row_of(row.derived_from[0]), replace(asked, span=span))
    if not row.recordable:
        return []
    with views.of("facts") as (connection, tables):
        facts, as_of = tables["facts"], asked.as_of
        key = unit_key(tables, row).label("unit_key")
        query = select(key, *(facts.c[name] for name in SHOWN)).select_from(source_of(tables, row))
        query = query.add_columns(quantity(facts, row))
        query = query.where(counted_facts(facts, row, asked.shape)).order_by(key, facts.c.position)
        at = as_of if as_of is not None else views.position("facts")
        rows = list(connection.execute(query, asked.values(at)))
    return [
        CountedUnit(str(unit), tuple(CountedFact(*fact[1:]) for fact in found))
        for unit, found in groupby(rows, key=lambda found: found[0])
    ]


def value_of(row: Indicator, units: Sequence[CountedUnit]) -> int:
    """The value of a cell that counts for itself, from the units behind it."""
    if not row.sum_of:
        return len(units)
    return sum(fact.quantity for unit in units for fact in unit.facts)


def cells_of(name: str) -> Sequence[Indicator]:
    """The rows a cell id or a figure id (S26) names; none if there is no such."""
    return [row for row in catalogue() if row.id == name or name in row.figures]


def read_cell(text: str) -> tuple[Sequence[Indicator], Mapping[str, str]]:
    """The rows that a cell, a figure, or a cell narrowed by dimensions names, and by what it is
    narrowed: CODE.scope:rank=county,source=patrol. Raises NotACell.
    """
    name, _, narrowed = text.partition(":")
    rows, where = cells_of(name), {}
    if not rows:
        raise NotACell(f"没有指标或年报图号“{name}”，请在统计表中核对。")
    for each in filter(None, narrowed.split(",")):
        id, stated, code = each.partition("=")
        dimension = dimensions().get(id)
        if not stated or dimension is None or code not in (*dimension.parts, UNSAID):
            raise NotACell(f"没有“{each}”这一分类，请在该指标的分类表中核对。")
        where[id] = code
    return rows, where
