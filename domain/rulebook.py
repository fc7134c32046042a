"""The rule book, read: who may do a step, how long a period is, what forbids what, on a given day.

An amendment is a new row with the same id and a later `in_force`; the row that counts is the one in
force on the day the duty arose. A day before the first row has no rule, and that is a refusal.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from inspect import signature
from pathlib import Path
from typing import Any, TypeVar

from domain import calendar
from domain.record import Deadline


class NoRuleInForce(LookupError):
    """The day asked about lies before the first row of this rule."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule by which something can be refused. `article` cites the instrument by its short name;
    a step's row has no title of its own, the step has it.
    """

    id: str
    title: str = ""
    article: str
    in_force: date
    confidence: str  # H, M or L; M and L are shown as "please confirm with the county"
    reviewed: date

    @property
    def reference(self) -> str:
        """The row as an event names it."""
        return f"{self.id}@{self.in_force}"


@dataclass(frozen=True, kw_only=True)
class StepRule(Rule):
    """Who may do a step. `decides_on` is the event kind of the proposal the step answers;
    `assignment` the fact on the record that must name the actor; `separate_from` the event kinds
    whose author may not also do this.
    """

    roles: tuple[str, ...]
    decides_on: tuple[str, ...] = ()
    assignment: str | None = None
    separate_from: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DeadlineRule(Rule):
    """A period: its length in months or working days, the event kinds that start it, meet it, or
    let it run on as before. `after_all`: it starts with the last of the acts it follows, in
    whatever order they were recorded.
    """

    starts: tuple[str, ...]
    met_by: tuple[str, ...]
    resumed_by: tuple[str, ...] = ()
    months: int = 0
    working_days: int = 0
    after_all: bool = False

    def from_day(self, started_on: date) -> Deadline:
        """The deadline that starts on a day, which itself is not counted."""
        if self.working_days:
            unshifted = due = calendar.add_working_days(started_on, self.working_days)
        else:
            unshifted = calendar.add_months(started_on, self.months)
            due = calendar.next_working_day(unshifted)
        confirmed = all(map(calendar.is_confirmed, range(started_on.year, due.year + 1)))
        return Deadline(self.id, started_on, due, unshifted, confirmed)

    @property
    def length(self) -> str:
        """The length as a person says it."""
        return f"{self.working_days}个工作日" if self.working_days else f"{self.months}个月"


@dataclass(frozen=True)
class Role:
    """A role an account can hold; `sees` lists the secrecy classes it may read."""

    id: str
    title: str
    group: str
    sees: tuple[str, ...]


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True)
class RuleBook:
    """All rows, each id with its editions in order of their day in force."""

    instruments: Mapping[str, str]
    roles: Mapping[str, Role]
    steps: Mapping[str, tuple[StepRule, ...]]
    deadlines: Mapping[str, tuple[DeadlineRule, ...]]
    rules: Mapping[str, tuple[Rule, ...]]

    def step(self, id: str, day: date) -> StepRule:
        """Who may do a step on a day. Raises NoRuleInForce."""
        return in_force(self.steps[id], day)

    def rule(self, id: str, day: date) -> Rule:
        """Any row by id, as a refusal cites it. Raises NoRuleInForce."""
        editions = self.rules.get(id) or self.deadlines.get(id) or self.steps[id]
        return in_force(editions, day)

    def cited(self, reference: str) -> Rule:
        """The very row an event names as `id@date in force`."""
        id, _, day = reference.partition("@")
        return self.rule(id, date.fromisoformat(day))

    def sees(self, roles: Iterable[str]) -> frozenset[str]:
        """The secrecy classes these roles may read between them."""
        return frozenset(c for role in roles for c in self.roles[role].sees)


def in_force(editions: Iterable[R], day: date) -> R:
    """The edition in force on a day."""
    current = [row for row in editions if row.in_force <= day]
    if not current:
        raise NoRuleInForce(str(day))
    return current[-1]


@cache
def rulebook() -> RuleBook:
    """The rule book of the house. A row with an unknown or missing key stops the start."""
    with Path(__file__).with_name("rulebook.toml").open("rb") as file:
        rows = tomllib.load(file)
    return RuleBook(
        instruments={row["id"]: row["title"] for row in rows["instrument"]},
        roles={row["id"]: _row(Role, row) for row in rows["role"]},
        steps=_editions(StepRule, rows["step"]),
        deadlines=_editions(DeadlineRule, rows["deadline"]),
        rules=_editions(Rule, rows["rule"]),
    )


def _editions(shape: type[R], rows: Iterable[Mapping[str, Any]]) -> Mapping[str, tuple[R, ...]]:
    editions: dict[str, tuple[R, ...]] = {}
    for row in rows:
        editions[row["id"]] = (*editions.get(row["id"], ()), _row(shape, row))
    return {id: tuple(sorted(rows, key=lambda row: row.in_force)) for id, rows in editions.items()}


T = TypeVar("T")


def _row(shape: type[T], row: Mapping[str, Any]) -> T:
    unknown = row.keys() - signature(shape).parameters.keys()
    if unknown:
        raise ValueError(f"rulebook.toml: {row['id']} has unknown keys {sorted(unknown)}")
    frozen = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return shape(**frozen)
