"""Rows of the register: found by its columns, then put into words record by record."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from domain.procedure import procedure
from domain.record import Record
from projections.deadlines import moot
from service import words
from service.deadlines import asks
from service.reading import Reader, number_said, subject_name
from service.web.desk import today

Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Row:
    """One row of the register and, when asked for words, its record."""

    reader: Reader
    found: Any
    shared: Collection[str] = ()  # the numbers that several records bear

    @cached_property
    def record(self) -> Record:
        """The record itself."""
        return self.reader.house.store.record(self.found.record)

    @property
    def href(self) -> str:
        """Its page."""
        return f"/{self.found.kind}/{self.found.record}"

    @property
    def number(self) -> str:
        """What it is called by; a record that was voided whole keeps the number it had."""
        own = number_of(self.reader, self.record, self.shared)
        return own or self.found.number or self.found.record

    @property
    def person(self) -> str:
        """Whom it is about."""
        return subject_name(self.reader, self.record)

    @property
    def called(self) -> str:
        """What it is called by, and whom it is about."""
        return self.number if self.person in ("", self.number) else f"{self.number} {self.person}"

    @property
    def stage(self) -> str:
        """Where it stands."""
        return procedure().stage_title(self.found.kind, self.found.stage)

    @property
    def due(self) -> tuple[str, str]:
        """When it is due, in words and as a state."""
        known = self.found
        if known.due_on is None or known.due_rule in moot(known.kind, known.stage):
            return "", ""
        return words.due(date.fromisoformat(self.found.due_on), today())


def number_of(reader: Reader, record: Record, shared: Collection[str] | None = None) -> str:
    """What a record is called by, as this reader may know it; one of several persons by a suffix.

    `shared` are the numbers that several records bear; without it they are looked up.
    """
    number = number_said(reader, record)
    person = record.fact("person_number")
    if person is None:
        return number
    if shared is None:
        with register_for(reader) as register:
            shared = register.shared(number)
    return f"{number}-{person}" if number in shared else number


@contextmanager
def register_for(reader: Reader) -> Iterator["Register"]:
    """The register, open for a reader."""
    with reader.house.views.of("register") as (connection, tables):
        yield Register(reader, connection, tables["register"])


class Register:
    """The register as it stands, asked by conditions on its columns."""

    def __init__(self, reader: Reader, connection: Connection, table: Table) -> None:
        self.reader, self._connection, self.table = reader, connection, table

    def count(self, *conditions: Condition) -> int:
        """How many there are."""
        query = select(func.count()).select_from(self.table).where(self._open(), *conditions)
        return int(self._connection.execute(query).scalar_one())

    def rows(
        self, *conditions: Condition, order: Sequence[Any] = (), limit: int = 50, offset: int = 0
    ) -> list[Row]:
        """Those there are, in an order, a page of them."""
        query = select(self.table).where(self._open(), *conditions).order_by(*order)
        found = self._connection.execute(query.limit(limit).offset(offset)).all()
        shared = self.shared(*{row.number for row in found if row.person_number is not None})
        return [Row(self.reader, each, shared) for each in found]

    def shared(self, *numbers: str) -> set[str]:
        """Those of the numbers that several persons' records bear; of all numbers if none is named.

        Nobody is the second person of a clue without a first.
        """
        columns = self.table.c
        several = columns.person_number > 1
        named = several & columns.number.in_(numbers) if numbers else several
        return set(self._connection.scalars(select(columns.number).distinct().where(named)))

    def beside(self, record: str) -> list[Row]:
        """The records of the other persons whom the same clue names."""
        columns = self.table.c
        own = select(columns.number).where(
            columns.record == record, columns.person_number.is_not(None)
        )
        same = columns.number == own.scalar_subquery()
        others = (same, columns.person_number.is_not(None), columns.record != record)
        return self.rows(*others, order=(columns.person_number,))

    def years(self, kind: str) -> list[str]:
        """The years in which records of a kind were opened, latest first."""
        year = func.substr(self.table.c.opened_on, 1, 4)
        query = select(year).distinct().where(self.table.c.kind == kind, self._open())
        return list(self._connection.scalars(query.order_by(year.desc())))

    # ---- conditions

    def _open(self) -> Condition:
        """What this reader may know of."""
        return self.reader.rows(self.table)

    def of(self, *kinds: str) -> Condition:
        """Of these kinds, as far as this reader may know of them."""
        return self.table.c.kind.in_(kinds) & self.reader.rows(self.table, *kinds)

    def own(self) -> Condition:
        """What the reader's own unit handles, and what every unit may."""
        shared = [name for name, kind in procedure().kinds.items() if kind.shared]
        return (self.table.c.unit == self.reader.unit) | self.table.c.kind.in_(shared)

    def unfinished(self) -> Condition:
        """Where something more is expected."""
        columns = self.table.c
        finished = [
            (columns.kind == name) & columns.stage.in_(kind.finished)
            for name, kind in procedure().kinds.items()
        ]
        return columns.stage.is_not(None) & ~or_(False, *finished)

    def soon(self) -> Condition:
        """Due within the horizon, and not late yet."""
        day = today()
        span = (day.isoformat(), words.horizon(day).isoformat())
        return self._asks() & self.table.c.due_on.between(*span)

    def overdue(self) -> Condition:
        """Due before today."""
        return self._asks() & (self.table.c.due_on < today().isoformat())

    def _asks(self) -> Condition:
        return asks(self.table.c, self.table.c.due_rule)
