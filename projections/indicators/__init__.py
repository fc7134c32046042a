"""The indicator catalogue, read: what each tally counts. Rows are never redefined."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from domain.procedure import procedure

EVENT = "event"  # every act counts
RECORD = "record"  # every clue × person counts once
PERSON = "person"  # every person counts once
ITEM = "item"  # every different item of the list that `of_each` names counts once
FILES = (
    "petition",
    "clue",
    "case",
    "appeal",
    "responsibility",
    "prevention",
    "supervision",
    "measure",
    "campaign",
    "education",
    "masses",
    "team",
)
ANY, BUT = "*", "!"  # in `where`: any code; any code but the one that follows


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One tally, in one scope and one measure word.

    `counts` lists event kinds, `where` what the public facts of an event must say (petition.toml,
    the first file, tells how), in one table or in several of which one must hold; `last` whether
    of one record's acts only the last counts; `common_to` the ids of rows that must count the unit
    too. `unit` is what one counted unit is: "event", "record", "person", the public fact naming it,
    or "item": a different item of the list in `of_each`; with `of_each` and "event" every item of
    every act counts. `sum_of` adds up a number instead of counting units. A row with `ended_by` is
    a stock: what stands at the end of the year, whenever it began, and no act of those kinds has
    ended. `year` only tells which date the business date is. A row that no step can record yet
    counts nothing and says in `waits_for` what is missing.
    """

    code: str
    title: str
    measure_word: str
    group: str
    source: str
    counts: tuple[str, ...] = ()
    where: Mapping[str, Any] | tuple[Mapping[str, Any], ...] = field(default_factory=dict)
    last: bool = False
    common_to: tuple[str, ...] = ()
    unit: str = EVENT
    of_each: str = ""
    sum_of: str = ""
    ended_by: tuple[str, ...] = ()
    year: str = ""
    scope: str = ""
    scope_title: str = ""
    figures: tuple[str, ...] = ()
    waits_for: str = ""

    @property
    def id(self) -> str:
        """The cell it fills: CODE or CODE.scope."""
        return f"{self.code}.{self.scope}" if self.scope else self.code

    @property
    def alternatives(self) -> tuple[Mapping[str, Any], ...]:
        """The tables of which one must hold."""
        return self.where if isinstance(self.where, tuple) else (self.where,)

    @property
    def recordable(self) -> bool:
        """Whether any step can record what it counts; if none can, the value is unknown, not 0."""
        return bool(self.counts)


@cache
def catalogue() -> tuple[Indicator, ...]:
    """Every row, in the order of the files. An unknown key, a repeated cell, or a yes or no that is
    asked for as a text stops the start.
    """
    files = [Path(__file__).with_name(f"{name}.toml").read_text("utf-8") for name in FILES]
    rows = tuple(_row(row) for text in files for row in tomllib.loads(text).get("indicator", ()))
    ids = [row.id for row in rows]
    repeated = {id for id in ids if ids.count(id) > 1}
    if repeated:
        raise ValueError(f"indicators: {sorted(repeated)} stand twice")
    unknown = {id for row in rows for id in row.common_to} - set(ids)
    if unknown:
        raise ValueError(f"indicators: there is no row {sorted(unknown)} to be common to")
    return rows


def row_of(id: str) -> Indicator:
    """The row of a cell."""
    return next(row for row in catalogue() if row.id == id)


def counted_kinds() -> frozenset[str]:
    """Every event kind that some row counts, or that ends what it counts."""
    return frozenset(kind for row in catalogue() for kind in (*row.counts, *row.ended_by))


def listed_facts() -> frozenset[str]:
    """Every fact whose items some row counts one by one."""
    return frozenset(row.of_each for row in catalogue() if row.of_each)


def _row(row: dict[str, Any]) -> Indicator:
    unknown = row.keys() - {f.name for f in fields(Indicator)}
    if unknown:
        raise ValueError(f"indicators: {row['code']} has unknown keys {sorted(unknown)}")
    frozen: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    indicator = Indicator(**frozen)
    for table in indicator.alternatives:
        for name, wanted in table.items():
            _must_fit(indicator, name, wanted)
    return indicator


def _must_fit(row: Indicator, name: str, wanted: Any) -> None:
    """A text asked of a yes or no would count differently on each store: so it stops the start."""
    flag = name in _facts_of(bool)
    if flag == isinstance(wanted, bool):
        return
    fitting = "true or false, without quotes" if flag else "a code or a list of codes"
    raise ValueError(f"indicators: {row.id} where {name} = {wanted!r}: must be {fitting}")


def holds_several(name: str) -> bool:
    """Whether a fact holds a list of codes."""
    return name in _facts_of(tuple[str, ...])


@cache
def _facts_of(kind: Any) -> frozenset[str]:
    """The facts that are of this type wherever they are said."""
    hints = (get_type_hints(event).items() for event in procedure().events.values())
    return frozenset(name for said in hints for name, hint in said if hint in (kind, kind | None))
