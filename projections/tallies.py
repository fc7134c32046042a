"""Tallies: each cell counts facts; its list is the same query without the count."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, distinct, func, or_, select

from projections.indicators import EVENT, PERSON, RECORD, Indicator, catalogue
from projections.view import Views


@dataclass(frozen=True)
class Cell:
    """One figure of a year. `value` is None where no step can record yet what it counts."""

    indicator: Indicator
    value: int | None


@dataclass(frozen=True)
class CountedFact:
    """One fact behind a figure and the event it comes from."""

    event_position: int
    record: str
    quantity: int
    kind: str
    occurred_on: str
    period: str


@dataclass(frozen=True)
class CountedUnit:
    """One of what the measure word counts, with all its facts."""

    unit_key: str
    facts: tuple[CountedFact, ...]


def tally(views: Views, year: int, as_of: int | None = None, unit: str | None = None) -> list[Cell]:
    """Every cell of a year, as known at a position (None: now), for one unit or for all."""
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        return [
            Cell(row, connection.scalar(_count(facts, row, year, as_of, unit)))
            if row.recordable
            else Cell(row, None)
            for row in catalogue()
        ]


def why(
    views: Views, row: Indicator, year: int, as_of: int | None = None, unit: str | None = None
) -> list[CountedUnit]:
    """The counted units behind one cell, each with its facts; as many as the cell's value."""
    if not row.recordable:
        return []
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        key = _unit_key(facts, row).label("unit_key")
        query = select(key, *(facts.c[name] for name in _SHOWN))
        query = query.where(_counted(facts, row, year, as_of, unit)).order_by(key, facts.c.position)
        rows = list(connection.execute(query))
    return [
        CountedUnit(str(unit_key), tuple(CountedFact(*fact[1:]) for fact in found))
        for unit_key, found in groupby(rows, key=lambda found: found[0])
    ]


def cells_of(name: str) -> Sequence[Indicator]:
    """The rows a cell id or a figure id (S26) names; none if there is no such."""
    return [row for row in catalogue() if row.id == name or name in row.figures]


_SHOWN = ("position", "record", "quantity", "kind", "occurred_on", "period")


def _count(facts: Table, row: Indicator, year: int, as_of: int | None, unit: str | None) -> Any:
    counted = func.count(distinct(_unit_key(facts, row)))
    return select(counted).where(_counted(facts, row, year, as_of, unit))


def _unit_key(facts: Table, row: Indicator) -> ColumnElement[Any]:
    columns = {EVENT: facts.c.position, RECORD: facts.c.record, PERSON: facts.c.person}
    return columns[row.unit] if row.unit in columns else _public(facts, row.unit).as_string()


def _counted(
    facts: Table, row: Indicator, year: int, as_of: int | None, unit: str | None
) -> ColumnElement[bool]:
    conditions = [
        facts.c.kind.in_(row.counts),
        facts.c.period.between(f"{year:04}-01", f"{year:04}-12"),
        *(_carries(facts, name, wanted) for name, wanted in row.where.items()),
    ]
    if unit is not None:
        conditions.append(facts.c.unit == unit)
    return and_(*conditions, held(facts, as_of))


def held(facts: Table, as_of: int | None) -> ColumnElement[bool]:
    """Facts that were known to hold at a position; None means now."""
    if as_of is None:
        return facts.c.held_until.is_(None)
    still = or_(facts.c.held_until.is_(None), facts.c.held_until > as_of)
    return and_(facts.c.held_from <= as_of, still)


def _carries(facts: Table, name: str, wanted: Any) -> Any:
    known = _public(facts, name)
    if isinstance(wanted, bool):
        return known.as_boolean() == wanted
    if isinstance(wanted, list):
        return known.as_string().in_(wanted)
    return known.as_string() == wanted


def _public(facts: Table, name: str) -> Any:
    """A field of the facts' public part, as SQLAlchemy reads it on both stores."""
    return facts.c.public[name]
