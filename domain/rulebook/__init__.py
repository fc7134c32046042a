"""The rule book, read: who may do a step, how long a period is, what forbids what, on a given day.

One file a kind of record, in the order of the procedure. An amendment is a new row with the same id
and a later `in_force`; the row that counts is the one in force on the day the duty arose. A day
before the first row has no rule, and that is a refusal. Local rows may override periods and turn
rules on or off; each names its source.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from inspect import signature
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from domain.record import CORRECTION, Record
from domain.rulebook.rows import DeadlineRule, FormRule, Role, Rule, StepRule

__all__ = [
    "ABOUT_HEAD",
    "DeadlineRule",
    "FormRule",
    "NoRuleInForce",
    "Role",
    "Rule",
    "RuleBook",
    "StepRule",
    "UnknownRow",
    "adopt",
    "in_force",
    "rulebook",
]

FILES = (
    "instruments",
    "roles",
    "every_step",
    "account",
    "person",
    "petition",
    "clue",
    "case",
    "review",
    "sanction",
    "appeal",
    "responsibility",
    "prevention",
    "supervision",
    "measure",
    "campaign",
    "education",
    "masses",
    "team",
    "returns",
    "report",
    "correction",
    "attachment",
)
ABOUT_HEAD = "about_head"  # the fact that keeps a record from the head of the commission
TABLES = ("instrument", "role", "step", "deadline", "rule", "form")


class NoRuleInForce(LookupError):
    """The day asked about lies before the first row of this rule."""


class UnknownRow(ValueError):
    """A local row names no rule that may be changed locally; the sentence says which."""


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True)
class RuleBook:
    """All rows, each id with its editions in order of their day in force."""

    instruments: Mapping[str, str]
    roles: Mapping[str, Role]
    steps: Mapping[str, tuple[StepRule, ...]]
    deadlines: Mapping[str, tuple[DeadlineRule, ...]]
    rules: Mapping[str, tuple[Rule, ...]]
    forms: Mapping[str, tuple[FormRule, ...]]

    def step(self, id: str, day: date) -> StepRule:
        """Who may do a step on a day. Raises NoRuleInForce."""
        return in_force(self.steps[id], day)

    def rule(self, id: str, day: date) -> Rule:
        """Any row by id, as a refusal cites it. Raises NoRuleInForce."""
        editions = (
            self.rules.get(id) or self.deadlines.get(id) or self.forms.get(id) or self.steps[id]
        )
        return in_force(editions, day)

    def cited(self, reference: str) -> Rule:
        """The very row an event names as `id@date in force`."""
        id, _, day = reference.partition("@")
        return self.rule(id, date.fromisoformat(day))

    def sees(self, roles: Iterable[str]) -> frozenset[str]:
        """The secrecy classes these roles may read between them."""
        return frozenset(c for role in roles for c in self.roles[role].sees)

    def keeps_from(self, roles: Iterable[str], record: Record) -> bool:
        """Whether a record is, or waits to be found, about the head of the commission, and these
        roles are the head's.
        """
        if not any(self.roles[role].head for role in roles) or record.fact(ABOUT_HEAD) is None:
            return False
        return bool(record.fact(ABOUT_HEAD) or _waiting(record).get(ABOUT_HEAD))

    def deadlines_moved_by(self, kind: str) -> tuple[str, ...]:
        """The deadlines that an event of this kind changes, in any edition."""
        return self._moved_by.get(kind, ())

    @cached_property
    def _moved_by(self) -> Mapping[str, tuple[str, ...]]:
        moved: dict[str, dict[str, None]] = {}
        for id, editions in self.deadlines.items():
            for kind in chain.from_iterable(row.moved_by for row in editions):
                moved.setdefault(kind, {})[id] = None
        return {kind: tuple(ids) for kind, ids in moved.items()}


def in_force(editions: Iterable[R], day: date) -> R:
    """The edition in force on a day."""
    current = [row for row in editions if row.in_force <= day]
    if not current:
        raise NoRuleInForce(str(day))
    return current[-1]


_local: list[Mapping[str, Any]] = []


def adopt(text: str) -> None:
    """Takes local rows, TOML, in place of any adopted before. Raises UnknownRow, TOMLDecodeError.

    A `[[local]]` row names the `id` of a period or a rule, from when it counts (`in_force`), whose
    decision it is (`source`), and what it changes: a length, or `in_use`.
    """
    before = list(_local)
    _local[:] = tomllib.loads(text).get("local", [])
    rulebook.cache_clear()
    try:
        rulebook()
    except UnknownRow:
        _local[:] = before
        rulebook.cache_clear()
        raise


@cache
def rulebook() -> RuleBook:
    """The rule book of the house. A row with an unknown or missing key stops the start."""
    rows = _read()
    deadlines, rules = _editions(DeadlineRule, rows["deadline"]), _editions(Rule, rows["rule"])
    for row in _local:
        id = row.get("id", "")
        if id not in deadlines and id not in rules:
            raise UnknownRow(f"地方规则：没有可以调整的“{id}”，请核对 id。")
        if id in deadlines:
            deadlines = {**deadlines, id: _localised(deadlines[id], row)}
        else:
            rules = {**rules, id: _localised(rules[id], row)}
    return RuleBook(
        instruments={row["id"]: row["title"] for row in rows["instrument"]},
        roles={row["id"]: _row(Role, row) for row in rows["role"]},
        steps=_editions(StepRule, rows["step"]),
        deadlines=deadlines,
        rules=rules,
        forms=_editions(FormRule, rows["form"]),
    )


def _localised(editions: tuple[R, ...], local: Mapping[str, Any]) -> tuple[R, ...]:
    missing = {"id", "in_force", "source"} - local.keys()
    unknown = local.keys() - signature(type(editions[0])).parameters.keys()
    if missing or unknown:
        raise UnknownRow(f"地方规则“{local['id']}”：缺{sorted(missing)}，不识{sorted(unknown)}。")
    fixed = [row for row in editions if row.in_force <= local["in_force"]] or [editions[0]]
    own = replace(fixed[-1], **_without_length(fixed[-1], local), **local)
    others = (row for row in editions if row.in_force != own.in_force)
    return tuple(sorted((*others, own), key=lambda row: row.in_force))


def _without_length(row: Rule, local: Mapping[str, Any]) -> dict[str, Any]:
    """What a local length replaces: a period has one length only."""
    lengths = {"months": 0, "working_days": 0, "days": 0, "quarter_day": 0, "next_year_day": ""}
    if not isinstance(row, DeadlineRule) or not lengths.keys() & local.keys():
        return {}
    return {name: none for name, none in lengths.items() if name not in local}


def _read() -> Mapping[str, list[dict[str, Any]]]:
    """The rows of every file, by table, with the defaults of their file. Raises KeyError for a
    table there is none of.
    """
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    for name in FILES:
        file = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
        default = file.pop("default", {})
        for table, found in file.items():
            rows[table] += [default | row for row in found]
    return rows


def _editions(shape: type[R], rows: Iterable[Mapping[str, Any]]) -> Mapping[str, tuple[R, ...]]:
    editions: dict[str, tuple[R, ...]] = {}
    for row in rows:
        editions[row["id"]] = (*editions.get(row["id"], ()), _row(shape, row))
    return {id: tuple(sorted(rows, key=lambda row: row.in_force)) for id, rows in editions.items()}


T = TypeVar("T")


def _row(shape: type[T], row: Mapping[str, Any]) -> T:
    unknown = row.keys() - signature(shape).parameters.keys()
    if unknown:
        raise ValueError(f"rulebook: {row['id']} has unknown keys {sorted(unknown)}")
    return shape(**dict(_frozen(row)))


def _frozen(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((name, tuple(v) if isinstance(v, list) else v) for name, v in row.items())


def _waiting(record: Record) -> Mapping[str, Any]:
    """What a correction that nobody has answered yet would restate."""
    latest = next((r for r in reversed(record.history) if r.kind.startswith(CORRECTION)), None)
    return getattr(latest.event, "restated", {}) if latest else {}
