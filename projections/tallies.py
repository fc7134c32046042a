"""Tallies: each cell counts facts; its list is the same query without the count."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Table, Text, and_, cast, distinct, exists, func, literal, or_, select

from projections.facts import KEY
from projections.indicators import (
    ANY,
    BUT,
    EVENT,
    ITEM,
    PERSON,
    RECORD,
    Indicator,
    catalogue,
    holds_several,
    row_of,
)
from projections.view import Views

Tables = Mapping[str, Table]


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


@dataclass(frozen=True)
class Asked:
    """The year that is counted, as known at a position (None: now), for one unit or for all,
    without the records that are kept from whoever asks.
    """

    year: int
    as_of: int | None = None
    unit: str | None = None
    without: Collection[str] = ()


def tally(
    views: Views,
    year: int,
    as_of: int | None = None,
    unit: str | None = None,
    without: Collection[str] = (),
) -> list[Cell]:
    """Every cell of a year; what is asked for is as `Asked` says."""
    asked = Asked(year, as_of, unit, without)
    with views.of("facts") as (connection, tables):
        return [
            Cell(row, connection.scalar(_count(tables, row, asked)))
            if row.recordable
            else Cell(row, None)
            for row in catalogue()
        ]


def why(
    views: Views,
    row: Indicator,
    year: int,
    as_of: int | None = None,
    unit: str | None = None,
    without: Collection[str] = (),
) -> list[CountedUnit]:
    """The counted units behind one cell, each with its facts; as many as the cell's value."""
    if not row.recordable:
        return []
    with views.of("facts") as (connection, tables):
        facts = tables["facts"]
        key = _unit_key(tables, row).label("unit_key")
        query = select(key, *(facts.c[name] for name in _SHOWN)).select_from(_source(tables, row))
        query = query.add_columns(_quantity(facts, row))
        query = query.where(_counted(facts, row, Asked(year, as_of, unit, without)))
        rows = list(connection.execute(query.order_by(key, facts.c.position)))
    return [
        CountedUnit(str(unit_key), tuple(CountedFact(*fact[1:]) for fact in found))
        for unit_key, found in groupby(rows, key=lambda found: found[0])
    ]


def value_of(row: Indicator, units: Sequence[CountedUnit]) -> int:
    """The cell's value, from the units behind it."""
    if not row.sum_of:
        return len(units)
    return sum(fact.quantity for unit in units for fact in unit.facts)


def cells_of(name: str) -> Sequence[Indicator]:
    """The rows a cell id or a figure id (S26) names; none if there is no such."""
    return [row for row in catalogue() if row.id == name or name in row.figures]


_SHOWN = ("position", "record", "kind", "occurred_on", "period")


def _count(tables: Tables, row: Indicator, asked: Asked) -> Any:
    facts = tables["facts"]
    counted: Any = func.count(distinct(_unit_key(tables, row)))
    if row.sum_of:
        counted = func.coalesce(func.sum(_quantity(facts, row)), 0)
    return select(counted).select_from(_source(tables, row)).where(_counted(facts, row, asked))


def _source(tables: Tables, row: Indicator) -> Any:
    """The facts, each with the items of the list that the row counts one by one, if it does."""
    facts, listed = tables["facts"], tables["listed"]
    if not row.of_each:
        return facts
    same = and_(*(listed.c[name] == facts.c[name] for name in KEY), listed.c.name == row.of_each)
    return facts.join(listed, same)


def _quantity(facts: Any, row: Indicator) -> Any:
    """What one act adds: the number that the row adds up."""
    return _public(facts, row.sum_of).as_integer() if row.sum_of else facts.c.quantity


def _unit_key(tables: Tables, row: Indicator) -> Any:
    item = tables["listed"].c.item
    if row.unit == ITEM:
        return item
    if row.of_each:
        return cast(tables["facts"].c.position, Text) + literal(" ") + item
    return _own_key(tables["facts"], row)


def _own_key(facts: Any, row: Indicator) -> Any:
    columns = {EVENT: facts.c.position, RECORD: facts.c.record, PERSON: facts.c.person}
    return columns[row.unit] if row.unit in columns else _public(facts, row.unit).as_string()


def _counted(facts: Any, row: Indicator, asked: Asked) -> Any:
    conditions = [
        _of_year(facts, row, asked),
        or_(*(_says(facts, table) for table in row.alternatives)),
        *(_counted_by(row_of(id), facts, row, asked) for id in row.common_to),
    ]
    if row.last:
        conditions.append(~_outdone(facts, row, asked))
    if asked.without:
        conditions.append(facts.c.record.not_in(asked.without))
    if asked.unit is not None:
        conditions.append(facts.c.unit == asked.unit)
    return and_(*conditions)


def _of_year(facts: Any, row: Indicator, asked: Asked) -> Any:
    """Acts of the row's kinds in the year, as known; of a stock, what nothing ended by then."""
    first, last = f"{asked.year:04}-01", f"{asked.year:04}-12"
    known = and_(facts.c.kind.in_(row.counts), held(facts, asked.as_of))
    if not row.ended_by:
        return and_(known, facts.c.period.between(first, last))
    end = facts.alias()
    follows = and_(end.c.record == facts.c.record, end.c.slot > facts.c.slot)
    ended = and_(end.c.kind.in_(row.ended_by), end.c.period <= last, held(end, asked.as_of))
    return and_(known, facts.c.period <= last, ~exists().where(follows, ended))


def _outdone(facts: Any, row: Indicator, asked: Asked) -> Any:
    """Whether the same record has a later act of the row's kinds in the year."""
    later = facts.alias()
    follows = and_(later.c.record == facts.c.record, later.c.slot > facts.c.slot)
    return exists().where(follows, _of_year(later, row, asked))


def _counted_by(other: Indicator, facts: Any, row: Indicator, asked: Asked) -> Any:
    """Whether another row counts the same unit."""
    theirs = facts.alias()
    units = select(_own_key(theirs, other)).where(_counted(theirs, other, asked))
    return _own_key(facts, row).in_(units)


def held(facts: Any, as_of: int | None) -> Any:
    """Facts that were known to hold at a position; None means now."""
    if as_of is None:
        return facts.c.held_until.is_(None)
    still = or_(facts.c.held_until.is_(None), facts.c.held_until > as_of)
    return and_(facts.c.held_from <= as_of, still)


def _says(facts: Any, table: Mapping[str, Any]) -> Any:
    return and_(True, *(_carries(facts, name, wanted) for name, wanted in table.items()))


def _carries(facts: Any, name: str, wanted: Any) -> Any:
    known = _public(facts, name)
    if isinstance(wanted, bool):
        return known.as_boolean() == wanted
    codes = wanted if isinstance(wanted, list) else [wanted]
    return or_(*(_fits(known.as_string(), code, holds_several(name)) for code in codes))


def _fits(said: Any, code: str, several: bool) -> Any:
    if code == ANY:
        return said.is_not(None)
    if code == "":
        return said.is_(None)
    if code.startswith(BUT):
        return said != code.removeprefix(BUT)
    if several:
        return said.contains(f'"{code}"', autoescape=True)
    return said == code


def _public(facts: Any, name: str) -> Any:
    """A field of the facts' public part, as SQLAlchemy reads it on both stores."""
    return facts.c.public[name]
