"""Who answers, and who is behind: units nobody answers for, leaders short of their lists, tasks
past their last day.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, and_, exists, select

from projections.facts import held
from projections.view import Views

# What a leader's list asks for, by its fact, and the acts that answer it where they name the list.
QUOTAS: Mapping[str, tuple[str, ...]] = {
    "talks_quota": ("talk.talk_held", "talk.collective_talk_held"),
    "checks_quota": ("inspection.inspection_held",),
    "education_quota": ("education.session_held",),
}
ISSUED, ASSIGNED, ENDED = "duty_list.duty_list_issued", "duty.duty_assigned", "duty.duty_ended"
MATERIAL = "task-material"  # the period by whose end a task's material is owed


class Quota(NamedTuple):
    """How much of one kind a list asks for, and how much was done."""

    name: str
    asked: int
    done: int

    @property
    def short(self) -> int:
        """How much is still to be done."""
        return max(0, self.asked - self.done)


class Leader(NamedTuple):
    """How far one leader has got: the record of the list, and each of its quotas."""

    duty_list: str
    quotas: tuple[Quota, ...]

    @property
    def is_behind(self) -> bool:
        """Whether any quota is not reached yet."""
        return any(quota.short for quota in self.quotas)


class Late(NamedTuple):
    """A task whose material is past its last day."""

    task: str
    due_on: str


@dataclass(frozen=True)
class Duties:
    """How a year's responsibilities are met: records by id, in the order they were opened."""

    uncovered: Sequence[str]
    leaders: Sequence[Leader]
    late: Sequence[Late]


def duties(views: Views, year: int, today: date) -> Duties:
    """The year as it stands today; of a past year, who answered for a unit at its end."""
    on = min(today, date(year, 12, 31)).isoformat()
    with views.of("facts", "register", "deadlines") as (connection, tables):
        return Duties(
            uncovered=_uncovered(connection, tables, on),
            leaders=list(_leaders(connection, tables["facts"], year)),
            late=_late(connection, tables, year, today),
        )


def years(views: Views) -> set[int]:
    """The years for which any leader has a list."""
    with views.of("facts") as (connection, tables):
        return {said["duty_year"] for _, said in _issued(connection, tables["facts"])}


def _uncovered(connection: Connection, tables: Mapping[str, Table], on: str) -> list[str]:
    """Units for which nobody held any duty on a day, whenever they were entered here."""
    register, facts = tables["register"].c, tables["facts"]
    end = facts.alias()
    over = exists().where(
        end.c.record == facts.c.record,
        end.c.kind == ENDED,
        end.c.occurred_on <= on,
        held(end, None),
    )
    query = select(facts.c.public).where(
        facts.c.kind == ASSIGNED, facts.c.occurred_on <= on, held(facts, None), ~over
    )
    covered = {said["responsible_unit"] for said in connection.scalars(query)}
    units = select(register.record).where(register.kind == "unit").order_by(register.opened_at)
    found = connection.scalars(units)
    return [unit for unit in found if unit not in covered]


def _issued(connection: Connection, facts: Table) -> Iterator[tuple[str, Any]]:
    """Every list there is, with what it asks for."""
    query = select(facts.c.record, facts.c.public).where(facts.c.kind == ISSUED, held(facts, None))
    yield from map(tuple, connection.execute(query.order_by(facts.c.position)))


def _leaders(connection: Connection, facts: Table, year: int) -> Iterator[Leader]:
    kinds = [kind for answering in QUOTAS.values() for kind in answering]
    acts = select(facts.c.kind, facts.c.public).where(facts.c.kind.in_(kinds), held(facts, None))
    done = Counter(
        (said.get("duty_list_id"), kind) for kind, said in map(tuple, connection.execute(acts))
    )
    for record, said in _issued(connection, facts):
        if said["duty_year"] == year:
            quotas = (
                Quota(name, said[name], sum(done[record, kind] for kind in answering))
                for name, answering in QUOTAS.items()
            )
            yield Leader(record, tuple(quotas))


def _late(
    connection: Connection, tables: Mapping[str, Table], year: int, today: date
) -> list[Late]:
    """Tasks that were due in the year and still owe their material."""
    periods, register = tables["deadlines"].c, tables["register"].c
    due_then = periods.due_on.between(f"{year:04}-01-01", f"{year:04}-12-31")
    past = and_(periods.rule == MATERIAL, due_then, periods.due_on < today.isoformat())
    query = select(periods.record, periods.due_on).join_from(
        tables["deadlines"], tables["register"], periods.record == register.record
    )
    found = connection.execute(query.where(past).order_by(periods.due_on, register.opened_at))
    return [Late(*row) for row in found]
