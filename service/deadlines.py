"""期限 over all kinds: which periods run, stand still or end by themselves, for a reader."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select

from domain.procedure import procedure
from domain.rulebook import rulebook
from projections.deadlines import expiring, moot
from projections.register import is_soon
from service.reading import Reader, today_at
from service.units import units_asked
from service.words import horizon

Condition = ColumnElement[bool]

STATES = {
    "overdue": "超期",
    "soon": "临期",
    "later": "未临期",
    "paused": "中止计算",
    "expiring": "将届满",
    "expired": "已届满",
}
ENDINGS = ("expiring", "expired")  # the states in which nobody need act
OF_RECORD = ("record", "kind", "stage", "unit", "number", "person_number", "handler")
OF_PERIOD = ("rule", "started_on", "due_on", "unshifted_on", "extended_to", "paused_on")


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed by; without a state it holds whatever asks for an act."""

    state: str = ""
    kind: str = ""
    rule: str = ""
    handler: str = ""
    unit: str = ""


@contextmanager
def deadlines_for(reader: Reader) -> Iterator["Deadlines"]:
    """The periods, open for a reader."""
    with reader.house.views.of("register", "deadlines") as (connection, tables):
        yield Deadlines(reader, connection, tables["register"], tables["deadlines"])


class Deadlines:
    """The periods of all records there are, each beside where its record stands."""

    def __init__(
        self, reader: Reader, connection: Connection, register: Table, periods: Table
    ) -> None:
        self.reader, self.connection = reader, connection
        self.register, self.periods = register, periods
        self.today = today_at(reader.house)

    def count(self, wanted: Wanted) -> int:
        """How many there are."""
        query = select(func.count()).select_from(self._joined()).where(*self._conditions(wanted))
        return int(self.connection.execute(query).scalar_one())

    def rows(self, wanted: Wanted, limit: int | None = None, offset: int = 0) -> Sequence[Any]:
        """Those there are, the nearest first, those that stand still at the end."""
        columns = [self.register.c[name] for name in OF_RECORD]
        columns += [self.periods.c[name] for name in OF_PERIOD]
        query = select(*columns).select_from(self._joined()).where(*self._conditions(wanted))
        last, due = self.periods.c.paused_on.is_not(None), self.periods.c.due_on
        query = query.order_by(last, due, self.register.c.opened_at, self.periods.c.rule)
        return self.connection.execute(query.limit(limit).offset(offset)).all()

    def rules(self) -> list[str]:
        """The rules of all periods there are, in the order of the rule book."""
        found = set(self.connection.scalars(select(self.periods.c.rule).distinct()))
        return [id for id in rulebook().deadlines if id in found]

    def _joined(self) -> Any:
        return self.periods.join(self.register, self.periods.c.record == self.register.c.record)

    def _conditions(self, wanted: Wanted) -> Iterator[Condition]:
        register, periods = self.register.c, self.periods.c
        yield self.reader.rows(self.register)
        yield register.kind.in_(filter(self.reader.may_list, procedure().kinds))
        yield self._in_state(wanted.state)
        for column, value in (
            (register.kind, wanted.kind),
            (periods.rule, wanted.rule),
            (register.handler, wanted.handler),
        ):
            if value:
                yield column == value
        units = units_asked(self.reader, wanted.unit)
        if units is not None:
            yield register.unit.in_(units)

    def _in_state(self, state: str) -> Condition:
        due, paused = self.periods.c.due_on, self.periods.c.paused_on
        today, soon = self.today.isoformat(), horizon(self.today).isoformat()
        by_itself = self.periods.c.rule.in_(expiring())
        acts = and_(~by_itself, asks(self.register.c, self.periods.c.rule))
        conditions: Mapping[str, Callable[[], Condition]] = {
            "": lambda: acts,
            "overdue": lambda: and_(acts, paused.is_(None), due < today),
            "soon": lambda: and_(acts, paused.is_(None), due.between(today, soon)),
            "later": lambda: and_(acts, paused.is_(None), due > soon),
            "paused": lambda: and_(acts, paused.is_not(None)),
            "expiring": lambda: and_(by_itself, due >= today),
            "expired": lambda: and_(by_itself, due < today),
        }
        return conditions[state]()


def asks(columns: Any, rule: Any) -> Condition:
    """That a period asks for an act: a record that is finished has some which no step can meet.
    `columns` are the register's, `rule` the column that names the period's rule.
    """
    ends = [(name, stage) for name, kind in procedure().kinds.items() for stage in kind.finished]
    over = (
        and_(columns.kind == name, columns.stage == stage, rule.in_(moot(name, stage)))
        for name, stage in ends
    )
    return ~or_(False, *over)


def state_of(row: Any, today: date) -> str:
    """In which of STATES a row is."""
    if row.rule in expiring():
        return "expired" if row.due_on < today.isoformat() else "expiring"
    if row.paused_on is not None:
        return "paused"
    return is_soon(row.due_on, today, horizon(today)) or "later"


def title_of_rule(rule: str) -> str:
    """What a period is called, as its latest edition has it."""
    return rulebook().deadlines[rule][-1].title


def deadline_shape(row: Any, today: date) -> dict[str, Any]:
    """A row as JSON, for the API and the command line; no name is in it."""
    shape = dict(row._mapping)
    return shape | {"title": title_of_rule(row.rule), "state": state_of(row, today)}
