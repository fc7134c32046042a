"""The indicator catalogue, read: what each tally counts. Rows are never redefined."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any, get_type_hints

from domain.procedure import procedure

EVENT = "event"  # every act counts
RECORD = "record"  # every clue × person counts once
PERSON = "person"  # every person counts once
ITEM = "item"  # every different item of the list that `of_each` names counts once
UNIT = "unit"  # every unit whose records they are counts once
PERCENT, YUAN = "%", "元"  # measure words whose values are tenths of a percent, and 分
FILES = (
    "petition",
    "clue",
    "case",
    "conduct",
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


# What tells people of a row, and may be put better, or when it is counted so, and may end.
TOLD = {"title", "scope_title", "group", "source", "figures", "by", "year", "waits_for"}
TOLD |= {"from_year", "until_year", "instead_of"}


@dataclass(frozen=True, kw_only=True, eq=False)
class Indicator:
    """One tally, in one scope and one measure word.

    `counts` lists event kinds, `where` what the public facts of an event must say (petition.toml,
    the first file, tells how), in one table or in several of which one must hold; `last` whether
    of one record's acts only the last counts; `common_to` the ids of rows that must count the unit
    too. `unit` is what one counted unit is: "event", "record", "person", the public fact naming it,
    or "item": a different item of the list in `of_each`; with `of_each` and "event" every item of
    every act counts. `sum_of` adds up a number instead of counting units, money in 分. A row with
    `ended_by` is a stock: what stands at the end of the span, whenever it began, and no act of
    those kinds has ended; `followed_by` and `not_followed_by` ask of an act whether a later one of
    these kinds on the same record is known. `by` lists the dimensions to break a row down by.
    `share_of` (numerator and base), `before` (the same months of the year before) and `growth_of`
    (by how much it grew since then) name rows from which the value is worked out. `from_year` and
    `until_year` are the years in which this way of counting is in force; before, `instead_of`
    counted it. `year` only tells which date the business date is. A row that no step can record
    yet counts nothing and says in `waits_for` what is missing.
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
    followed_by: tuple[str, ...] = ()
    not_followed_by: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    share_of: tuple[str, ...] = ()
    before: str = ""
    growth_of: str = ""
    from_year: int = 0
    until_year: int = 0
    instead_of: str = ""
    year: str = ""
    scope: str = ""
    scope_title: str = ""
    figures: tuple[str, ...] = ()
    waits_for: str = ""

    @cached_property
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
        return bool(self.counts or self.derived_from)

    @property
    def derived_from(self) -> tuple[str, ...]:
        """The rows whose values it is worked out from; none if it counts for itself."""
        return self.share_of or tuple(filter(None, (self.before or self.growth_of,)))

    def in_force(self, year: int) -> bool:
        """Whether this way of counting is that of a year."""
        return self.from_year <= year <= (self.until_year or year)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Every event kind on which its value depends."""
        own = {*self.counts, *self.ended_by, *self.followed_by, *self.not_followed_by}
        return frozenset(own).union(*(row_of(id).kinds for id in self.common_to))

    @cached_property
    def looks_beyond(self) -> bool:
        """Whether its value depends on acts outside the span that is counted."""
        own = self.ended_by or self.followed_by or self.not_followed_by
        return bool(own) or any(row_of(id).looks_beyond for id in self.common_to)

    @cached_property
    def is_money(self) -> bool:
        """Whether it adds up money, in 分."""
        return self.sum_of in _facts_of(Decimal)

    @cached_property
    def rule(self) -> str:
        """A digest of how it counts: the same for as long as the row is not redefined."""
        said = {name: value for name, value in asdict(self).items() if value and name not in TOLD}
        others = [row_of(id).rule for id in (*self.common_to, *self.derived_from)]
        return hashlib.sha256(repr((sorted(said.items()), others)).encode()).hexdigest()[:16]


@cache
def catalogue() -> tuple[Indicator, ...]:
    """Every row, in the order of the files. An unknown key, a repeated cell, or a yes or no that is
    asked for as a text stops the start.
    """
    files = [Path(__file__).with_name(f"{name}.toml").read_text("utf-8") for name in FILES]
    said = [row for text in files for row in tomllib.loads(text).get("indicator", ())]
    rows = tuple(_row(_with_acts(row, said)) for row in said)
    ids = [row.id for row in rows]
    repeated = {id for id in ids if ids.count(id) > 1}
    if repeated:
        raise ValueError(f"indicators: {sorted(repeated)} stand twice")
    named = (id for row in rows for id in (*row.common_to, *row.derived_from, row.instead_of))
    unknown = set(named) - {"", *ids}
    if unknown:
        raise ValueError(f"indicators: there is no row {sorted(unknown)} to count from")
    return rows


def row_of(id: str) -> Indicator:
    """The row of a cell. Raises KeyError."""
    return _by_id()[id]


@cache
def _by_id() -> Mapping[str, Indicator]:
    return {row.id: row for row in catalogue()}


def rules_of(ids: Iterable[str]) -> str:
    """A digest of how these cells are counted."""
    return hashlib.sha256(" ".join(row_of(id).rule for id in ids).encode()).hexdigest()[:16]


def counted_kinds() -> frozenset[str]:
    """Every event kind that some row counts, or that says more of what it counts."""
    return frozenset().union(*(row.kinds for row in catalogue()))


def listed_facts() -> frozenset[str]:
    """Every fact whose items some row counts one by one."""
    return frozenset(row.of_each for row in catalogue() if row.of_each)


def _with_acts(row: dict[str, Any], said: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A row that narrows the acts of another: the kinds are that row's, and both must hold."""
    own = dict(row)
    base = own.pop("acts_of", None)
    if base is None:
        return own
    other = next((each for each in said if each["code"] == base and "scope" not in each), None)
    if other is None or "counts" not in other or "counts" in own:
        raise ValueError(f"indicators: {row['code']} cannot have the acts of {base}")
    tables = [there | here for there in _tables(other) for here in _tables(own)]
    return own | {"counts": other["counts"], "where": tables}


def _tables(row: dict[str, Any]) -> list[dict[str, Any]]:
    where = row.get("where", {})
    return where if isinstance(where, list) else [where]


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
    flag = is_flag(name)
    if flag == isinstance(wanted, bool):
        return
    fitting = "true or false, without quotes" if flag else "a code or a list of codes"
    raise ValueError(f"indicators: {row.id} where {name} = {wanted!r}: must be {fitting}")


def is_flag(name: str) -> bool:
    """Whether a fact says yes or no."""
    return name in _facts_of(bool)


def holds_several(name: str) -> bool:
    """Whether a fact holds a list of codes."""
    return name in _facts_of(tuple[str, ...])


@cache
def _facts_of(kind: Any) -> frozenset[str]:
    """The facts that are of this type wherever they are said."""
    hints = (get_type_hints(event).items() for event in procedure().events.values())
    return frozenset(name for said in hints for name, hint in said if hint in (kind, kind | None))
