"""What the checks of a return look at: the records of its span, as they stood at its cut-off."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import select

from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.span import Span
from domain.statistical_return.span_field import last_day
from projections.facts import held
from projections.tallies import Asked, Cell, tally
from projections.units import PLACED, REGISTERED, tree_from

if TYPE_CHECKING:
    from service.house import House

# The facts that name what a record of a kind has grown from.
GREW_FROM = {"case": ("clue_id",), "appeal": ("case_id", "clue_id")}
UNNAMED = "不列编号的记录"


def units_under(house: "House", unit: str, position: int) -> frozenset[str]:
    """A unit and all under it, as they stood at a position."""
    known = (e for e in house.store.of_kinds(REGISTERED, PLACED) if e.position <= position)
    return tree_from(known, house.store.unit).under(unit)


@dataclass(frozen=True, eq=False)
class Scope:
    """One unit's span, with everything under that unit, up to a position of the log."""

    house: "House"
    unit: str
    span: Span
    position: int

    known: dict[str, Record] = field(default_factory=dict)
    counted: dict[Span, list[Cell]] = field(default_factory=dict)

    def record(self, id: str) -> Record:
        """A record as it stood; many are asked for again and again."""
        if id not in self.known:
            self.known[id] = self.house.store.record(id, self.position)
        return self.known[id]

    @cached_property
    def units(self) -> frozenset[str]:
        """The unit and all under it."""
        return units_under(self.house, self.unit, self.position)

    @cached_property
    def last_day(self) -> date:
        """The day the span ends."""
        return last_day(self.span)

    @cached_property
    def records(self) -> list[Record]:
        """Every record with something that counts in the span, in the order of their opening."""
        with self.house.views.of("facts") as (connection, tables):
            facts = tables["facts"]
            of_span = facts.c.period.between(self.span.first, self.span.last)
            known = held(facts, self.position)
            query = select(facts.c.record).where(known, of_span, facts.c.unit.in_(self.units))
            ids = set(connection.scalars(query))
        found = [self.record(id) for id in ids]
        return sorted(found, key=lambda record: record.history[0].position)

    def acts(self, record: Record, *kinds: str) -> Iterator[Recorded]:
        """What was done on a record within the span; of these kinds, where some are named."""
        first, last = self.span.first, self.span.last
        for recorded in record:
            if first <= recorded.period <= last and (not kinds or recorded.kind in kinds):
                yield recorded

    def cells(self, span: Span) -> list[Cell]:
        """The figures of a span as known at the cut-off."""
        if span not in self.counted:
            asked = Asked(span, as_of=self.position, units=self.units)
            self.counted[span] = tally(self.house.views, asked)
        return self.counted[span]

    def grown_from(self, record: Record) -> Iterator[Record]:
        """The records that one has grown from: of a case its clue, of an appeal its case."""
        named = filter(None, map(record.fact, GREW_FROM.get(record.kind, ())))
        yield from (each for each in map(self.record, named) if each.history)

    def person(self, record: Record) -> Record:
        """Whom a record is about, after all mergers."""
        person = self.record(record.fact("person_id"))
        while merged := person.fact("merged_into"):
            person = self.record(merged)
        return person

    def number(self, record: Record) -> str:
        """What people call a record; nothing of a matter about the head, who reads returns too."""
        if self.is_about_head(record):
            return UNNAMED
        number = record.fact(procedure().kinds[record.kind].number) or record.fact("clue_number")
        ordinal = record.fact("person_number") if record.kind == "clue" else None
        return f"{number}-{ordinal}" if ordinal else str(number or record.id)

    def is_about_head(self, record: Record) -> bool:
        """Whether it, or what it has grown from, is about the head of the commission."""
        return bool(record.fact("about_head")) or any(
            map(self.is_about_head, self.grown_from(record))
        )
