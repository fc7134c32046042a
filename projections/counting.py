"""How a row of the catalogue becomes a query over facts: what counts, once, in which units."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, Self

from sqlalchemy import (
    Integer,
    Table,
    Text,
    and_,
    bindparam,
    cast,
    distinct,
    exists,
    func,
    literal,
    or_,
    select,
    true,
)

from domain.span import Span
from projections.dimensions import dimensions
from projections.facts import KEY, held
from projections.indicators import (
    EVENT,
    ITEM,
    PERSON,
    RECORD,
    UNIT,
    Indicator,
    is_flag,
    row_of,
)
from projections.said import carries, public, says

Tables = Mapping[str, Table]
COLUMNS = {
    EVENT: "position",
    RECORD: "record",
    PERSON: "person",
    UNIT: "unit",
    "clue_number": "clue_number",
}
WITHIN_RECORD = (EVENT, RECORD)  # units that no two records share
LOOKED_UP = (PERSON, ITEM, "clue_number")  # units that have an index of their own


# What a query is asked with, each time anew.
FIRST: Any = bindparam("first_month")
LAST: Any = bindparam("last_month")
AS_OF: Any = bindparam("as_of")
UNITS: Any = bindparam("units", expanding=True)
WITHOUT: Any = bindparam("without", expanding=True)
AMONG: Any = bindparam("among", expanding=True)


@dataclass(frozen=True)
class Asked:
    """The span that is counted, as known at a position (None: now), for some units or for all
    (None), narrowed by codes of dimensions, without the records kept from whoever asks.
    """

    span: Span
    as_of: int | None = None
    units: frozenset[str] | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    without: Collection[str] = ()

    @classmethod
    def of_year(cls, year: int, as_of: int | None = None, **more: Any) -> Self:
        """The twelve months of a year."""
        return cls(Span.of_year(year), as_of, **more)

    @property
    def shape(self) -> "Shape":
        """What of it makes another query, not only other values."""
        where = tuple(sorted(self.where.items()))
        return Shape(self.units is not None, bool(self.without), where)

    def values(self, as_of: int) -> dict[str, Any]:
        """The values of its query, at a position."""
        return {
            "first_month": self.span.first,
            "last_month": self.span.last,
            "as_of": as_of,
            "units": sorted(self.units or ()),
            "without": sorted(self.without),
        }


class Shape(NamedTuple):
    """Which conditions a query has; `among` is "record" or "key" where only some records, or some
    units, are to be counted.
    """

    of_units: bool = False
    without: bool = False
    where: tuple[tuple[str, str], ...] = ()
    among: str = ""


@lru_cache(maxsize=8192)
def count_query(facts: Table, listed: Table, row: Indicator, shape: Shape) -> Any:
    """The value of a row that counts for itself; made once, asked with other values each time."""
    tables = {"facts": facts, "listed": listed}
    counted: Any = func.count(distinct(unit_key(tables, row)))
    if row.sum_of:
        counted = func.coalesce(func.sum(quantity(facts, row)), 0)
    query = select(counted).select_from(source_of(tables, row))
    query = query.where(counted_facts(facts, row, shape))
    if shape.among:
        among = facts.c.record if shape.among == "record" else unit_key(tables, row)
        query = query.where(among.in_(AMONG))
        if row.of_each and shape.among == "record":
            query = query.where(listed.c.record.in_(AMONG))
    return query


def source_of(tables: Tables, row: Indicator) -> Any:
    """The facts, each with the items of the list that the row counts one by one, if it does."""
    facts, listed = tables["facts"], tables["listed"]
    if not row.of_each:
        return facts
    same = and_(*(listed.c[name] == facts.c[name] for name in KEY), listed.c.name == row.of_each)
    return facts.join(listed, same)


def quantity(facts: Any, row: Indicator) -> Any:
    """What one act adds: the number that the row adds up, money in 分."""
    if not row.sum_of:
        return facts.c.quantity
    said = public(facts, row.sum_of)
    if row.is_money:
        return cast(func.round(said.as_numeric(14, 2) * 100), Integer)
    return said.as_integer()


def unit_key(tables: Tables, row: Indicator) -> Any:
    """What makes two facts the same counted unit."""
    item = tables["listed"].c.item
    if row.unit == ITEM:
        return item
    if row.of_each:
        return cast(tables["facts"].c.position, Text) + literal(" ") + item
    return own_key(tables["facts"], row)


def own_key(facts: Any, row: Indicator) -> Any:
    """The same where no list is counted item by item."""
    column = COLUMNS.get(row.unit)
    return facts.c[column] if column else public(facts, row.unit).as_string()


def counted_facts(facts: Any, row: Indicator, shape: Shape) -> Any:
    """Which facts count."""
    conditions = [
        _of_span(facts, row, near=_leads(row, shape)),
        or_(*(says(facts, table) for table in row.alternatives)),
        *(_counted_by(row_of(id), facts, row, shape) for id in row.common_to),
        *(_narrowed(facts, id, code) for id, code in shape.where),
    ]
    if row.last:
        conditions.append(~_outdone(facts, row))
    if shape.without:
        conditions.append(facts.c.record.not_in(WITHOUT))
    if shape.of_units:
        conditions.append(facts.c.unit.in_(UNITS))
    return and_(*conditions)


def _of_span(facts: Any, row: Indicator, near: bool = False) -> Any:
    """Acts of the row's kinds in the span, as known; of a stock, what nothing ended by then. Near:
    where something else, such as the record, leads to a few facts.
    """
    known = and_(_of_kinds(facts, row.counts, near), held(facts, AS_OF))
    if row.ended_by:
        ended = _later(facts, row.ended_by, in_time=True)
        return and_(known, facts.c.period <= LAST, ~ended)
    conditions = [known, facts.c.period.between(FIRST, LAST)]
    if row.followed_by:
        conditions.append(_later(facts, row.followed_by))
    if row.not_followed_by:
        conditions.append(~_later(facts, row.not_followed_by))
    return and_(*conditions)


def _leads(row: Indicator, shape: Shape) -> bool:
    """Whether an index leads to the few facts that are to be counted."""
    return shape.among == "record" or (shape.among == "key" and row.unit in LOOKED_UP)


def _of_kinds(facts: Any, kinds: Collection[str], near: bool) -> Any:
    """The kinds of facts. SQLite knows nothing of how many there are of each and would rather go
    through all of a kind than look at those of one record: what it cannot look up keeps it away.
    """
    return (facts.c.kind + "" if near else facts.c.kind).in_(kinds)


def _later(facts: Any, kinds: Collection[str], in_time: bool = False) -> Any:
    """Whether the same record has a later act of these kinds, in time: by the end of the span."""
    later = facts.alias()
    follows = and_(later.c.record == facts.c.record, later.c.slot > facts.c.slot)
    by_then = later.c.period <= LAST if in_time else true()
    known = and_(_of_kinds(later, kinds, near=True), held(later, AS_OF))
    return exists().where(follows, by_then, known)


def _outdone(facts: Any, row: Indicator) -> Any:
    """Whether the same record has a later act of the row's kinds in the span."""
    later = facts.alias()
    follows = and_(later.c.record == facts.c.record, later.c.slot > facts.c.slot)
    return exists().where(follows, _of_span(later, row, near=True))


def _counted_by(other: Indicator, facts: Any, row: Indicator, shape: Shape) -> Any:
    """Whether another row counts the same unit."""
    theirs = facts.alias()
    among = shape.among if shape.among == "key" or row.unit == RECORD else ""
    plainly = shape._replace(where=(), among=among)
    units = select(own_key(theirs, other)).where(counted_facts(theirs, other, plainly))
    if among:
        units = units.where(own_key(theirs, other).in_(AMONG))
    return own_key(facts, row).in_(units)


def _narrowed(facts: Any, dimension: str, code: str) -> Any:
    fact = dimensions()[dimension].fact
    wanted: Any = code == "true" if is_flag(fact) and code else code
    return carries(facts, fact, wanted)
