"""Relations: what must hold between the figures of a span, and whether it does."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import eq, le
from pathlib import Path
from typing import Any

from domain.span import Span
from projections.indicators import row_of
from projections.tallies import Cell

HUNDRED = 1000  # tenths of a percent
ROUNDING = 2  # tenths of a percent that shares, each rounded, may come to more or less


def _near(left: int, right: int) -> bool:
    return abs(left - right) <= ROUNDING


# Shares have no right side: they are the parts of one whole.
SHARES = "hundred"
ANY_SPAN = "any"
MUST_BE = {"at_most": le, "equal": eq, SHARES: _near}
SIGN = {"at_most": "≤", "equal": "＝", SHARES: "≈"}


@dataclass(frozen=True, kw_only=True)
class Relation:
    """One relation between sums of cells, tried on every span or on whole years only."""

    id: str
    title: str
    left: tuple[str, ...]
    must_be: str
    because: str
    right: tuple[str, ...] = ()
    spans: str = ANY_SPAN

    def is_of(self, span: Span) -> bool:
        """Whether it has to hold in a span."""
        return self.spans == ANY_SPAN or span == Span.of_year(span.year)

    @property
    def ids(self) -> frozenset[str]:
        """Every cell it speaks of."""
        return frozenset({*self.left, *self.right})


@dataclass(frozen=True)
class Finding:
    """A relation with what its sides came to; None where one is not known."""

    relation: Relation
    left: int | None
    right: int | None

    @property
    def known(self) -> bool:
        """Whether both sides are figures: what no step records yet can be held to nothing."""
        return self.left is not None and self.right is not None

    @property
    def holds(self) -> bool:
        """Whether the relation holds, as far as it can be known."""
        if self.left is None or self.right is None:
            return True
        return bool(MUST_BE[self.relation.must_be](self.left, self.right))

    @property
    def said(self) -> str:
        """Both sides with what should stand between them."""
        left, right = (self._said(side) for side in (self.left, self.right))
        return f"{left} {SIGN[self.relation.must_be]} {right}"

    def _said(self, side: int | None) -> str:
        row = row_of(self.relation.left[0])
        percent = "%" if self.relation.must_be == SHARES else ""
        return f"{Cell(row, side).said}{percent}"


@cache
def relations() -> tuple[Relation, ...]:
    """Every relation, in the order of the file."""
    text = Path(__file__).with_name("relations.toml").read_text("utf-8")
    return tuple(map(_row, tomllib.loads(text)["relation"]))


def _row(row: dict[str, Any]) -> Relation:
    frozen: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return Relation(**frozen)


def findings(cells: Sequence[Cell], span: Span | None = None) -> list[Finding]:
    """Every relation that has to hold in a span (None: in a year), tried on its figures."""
    value = {cell.indicator.id: cell.value for cell in cells}
    return [
        Finding(relation, _sum(relation.left, value), _right(relation, value))
        for relation in relations()
        if span is None or relation.is_of(span)
    ]


def _right(relation: Relation, value: Mapping[str, int | None]) -> int | None:
    return HUNDRED if relation.must_be == SHARES else _sum(relation.right, value)


def _sum(ids: Sequence[str], value: Mapping[str, int | None]) -> int | None:
    """What cells come to; None where one is not known, or not counted in this span's year."""
    known = [found for id in ids if (found := value.get(id)) is not None]
    return sum(known) if len(known) == len(ids) else None
