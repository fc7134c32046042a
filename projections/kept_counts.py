"""Counts that are kept: what was counted once is brought up to another position by counting again
only the units that changed in between. Facts know from when until when they held, so both counts
are the same query at two positions; nothing has to be told that it is out of date.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Table, and_, select, union

from projections.counting import WITHIN_RECORD, Asked, Shape, Tables, count_query, own_key
from projections.indicators import ITEM, Indicator
from projections.view import Views

KEPT_MAX = 400  # questions (a span, units, a narrowing) whose counts are kept
CHANGES_MAX = 500  # changed facts up to which counting again is cheaper than counting anew

Counts = Mapping[Indicator, int]
Question = tuple[Any, ...]


class Kept(NamedTuple):
    """Counts by row, at a position."""

    position: int
    counts: Counts


class KeptCounts:
    """What one process has counted. Each entry is replaced whole, so that threads may share it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Question, Kept] = OrderedDict()

    def get(self, question: Question) -> Kept | None:
        """What was counted for a question."""
        return self._kept.get(question)

    def keep(self, question: Question, kept: Kept) -> None:
        """Keeps it; what was asked for longest ago goes."""
        self._kept[question] = kept
        self._kept.move_to_end(question)
        while len(self._kept) > KEPT_MAX:
            self._kept.popitem(last=False)


_MEMORIES: WeakKeyDictionary[Views, KeptCounts] = WeakKeyDictionary()


def forget(views: Views) -> None:
    """Forgets what was counted: the next count is made anew."""
    _MEMORIES.pop(views, None)


def counts(views: Views, rows: Sequence[Indicator], asked: Asked) -> dict[str, int]:
    """The values of rows that count for themselves, all at one position."""
    with views.of("facts") as (connection, tables):
        at = asked.as_of if asked.as_of is not None else views.position("facts")
        shape = asked.shape
        units = asked.units and tuple(sorted(asked.units))
        # By the table itself: what was counted in tables since rebuilt is of no use.
        question = (tables["facts"], asked.span, units, shape, frozenset(asked.without))
        memory = _MEMORIES.setdefault(views, KeptCounts())
        kept = memory.get((*question, asked.as_of)) or memory.get((*question, None))
        counter = _Counter(connection, tables, asked)
        known = counter.brought(kept, at) if kept else {}
        known |= {row: counter.anew(row, at) for row in rows if row not in known}
        memory.keep((*question, asked.as_of), Kept(at, known))
    return {row.id: known[row] for row in rows}


class _Counter:
    """Counts for one question on one connection."""

    def __init__(self, connection: Connection, tables: Tables, asked: Asked) -> None:
        self.connection, self.tables, self.asked = connection, tables, asked
        self.facts: Table = tables["facts"]

    def anew(self, row: Indicator, at: int) -> int:
        """A row counted from nothing."""
        return self._count(row, self.asked.shape, at, ())

    def _count(self, row: Indicator, shape: Shape, at: int, among: Collection[Any]) -> int:
        query = count_query(self.facts, self.tables["listed"], row, shape)
        values = self.asked.values(at) | ({"among": sorted(among)} if among else {})
        return int(self.connection.scalar(query, values))

    def brought(self, kept: Kept, to: int) -> dict[Indicator, int]:
        """What was counted at one position, at another; nothing where too much has changed."""
        if kept.position == to:
            return dict(kept.counts)
        changed = self._changed(*sorted((kept.position, to)))
        if len(changed) > CHANGES_MAX:
            return {}
        return {
            row: value + self._difference(row, changed, kept.position, to)
            for row, value in kept.counts.items()
        }

    def _changed(self, after: int, upto: int) -> list[Any]:
        """Kind, record and month of the facts that began or ceased to hold between positions."""
        facts = self.facts
        columns = select(facts.c.kind, facts.c.record, facts.c.period)
        began = columns.where(facts.c.held_from > after, facts.c.held_from <= upto)
        ceased = columns.where(facts.c.held_until > after, facts.c.held_until <= upto)
        return list(self.connection.execute(union(began, ceased).limit(CHANGES_MAX + 1)))

    def _difference(self, row: Indicator, changed: Sequence[Any], since: int, to: int) -> int:
        records = {
            record
            for kind, record, period in changed
            if kind in row.kinds and (row.looks_beyond or self._in_span(period))
        }
        if not records:
            return 0
        by_record = row.unit in WITHIN_RECORD or bool(row.sum_of)
        among = records if by_record else self._units_in(row, records)
        if not among:
            return 0
        shape = self.asked.shape._replace(among="record" if by_record else "key")
        return self._count(row, shape, to, among) - self._count(row, shape, since, among)

    def _in_span(self, period: str) -> bool:
        return self.asked.span.first <= period <= self.asked.span.last

    def _units_in(self, row: Indicator, records: Collection[str]) -> set[Any]:
        """The counted units that facts of these records make, or made."""
        facts, listed = self.facts, self.tables["listed"]
        query = select(own_key(facts, row)).where(facts.c.kind.in_(row.kinds))
        query = query.where(facts.c.record.in_(records))
        if row.unit == ITEM:
            named = and_(listed.c.name == row.of_each, listed.c.record.in_(records))
            query = select(listed.c.item).where(named)
        return set(self.connection.scalars(query)) - {None}
