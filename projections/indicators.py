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


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One tally, in one scope and one measure word.

    `counts` lists event kinds, `where` the public facts an event must carry (a list means any of
    its codes; yes or no is true or false), `unit` what one counted unit is: "event", "record",
    "person", or the public fact naming it. `year` only tells which date the business date is.
    A row that no step can record yet counts nothing and says in `waits_for` what is missing.
    """

    code: str
    title: str
    measure_word: str
    group: str
    source: str
    counts: tuple[str, ...] = ()
    where: Mapping[str, Any] = field(default_factory=dict)
    unit: str = EVENT
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
    def recordable(self) -> bool:
        """Whether any step can record what it counts; if none can, the value is unknown, not 0."""
        return bool(self.counts)


@cache
def catalogue() -> tuple[Indicator, ...]:
    """Every row, in the order of the file. An unknown key, a repeated cell, or a yes or no that is
    asked for as a text stops the start.
    """
    with Path(__file__).with_name("indicators.toml").open("rb") as file:
        rows = tuple(map(_row, tomllib.load(file)["indicator"]))
    ids = [row.id for row in rows]
    repeated = {id for id in ids if ids.count(id) > 1}
    if repeated:
        raise ValueError(f"indicators.toml: {sorted(repeated)} stand twice")
    return rows


def counted_kinds() -> frozenset[str]:
    """Every event kind that some row counts."""
    return frozenset(kind for row in catalogue() for kind in row.counts)


def _row(row: dict[str, Any]) -> Indicator:
    unknown = row.keys() - {f.name for f in fields(Indicator)}
    if unknown:
        raise ValueError(f"indicators.toml: {row['code']} has unknown keys {sorted(unknown)}")
    frozen: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    indicator = Indicator(**frozen)
    for name, wanted in indicator.where.items():
        _must_fit(indicator, name, wanted)
    return indicator


def _must_fit(row: Indicator, name: str, wanted: Any) -> None:
    """A text asked of a yes or no would count differently on each store: so it stops the start."""
    if (name in _flags()) == isinstance(wanted, bool):
        return
    fitting = "true or false, without quotes" if name in _flags() else "a code or a list of codes"
    raise ValueError(f"indicators.toml: {row.id} where {name} = {wanted!r}: must be {fitting}")


@cache
def _flags() -> frozenset[str]:
    """The facts that are yes or no."""
    hints = (get_type_hints(event).items() for event in procedure().events.values())
    return frozenset(name for said in hints for name, hint in said if hint in (bool, bool | None))
