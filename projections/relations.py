"""Relations: what must hold between the figures of a year, and whether it does."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import eq, le
from pathlib import Path
from typing import Any

from projections.tallies import Cell

MUST_BE = {"at_most": le, "equal": eq}
SIGN = {"at_most": "≤", "equal": "＝"}


@dataclass(frozen=True, kw_only=True)
class Relation:
    """One relation between sums of cells."""

    id: str
    title: str
    left: tuple[str, ...]
    must_be: str
    right: tuple[str, ...]
    because: str


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
        return f"{self.left} {SIGN[self.relation.must_be]} {self.right}"


@cache
def relations() -> tuple[Relation, ...]:
    """Every relation, in the order of the file."""
    text = Path(__file__).with_name("relations.toml").read_text("utf-8")
    return tuple(map(_row, tomllib.loads(text)["relation"]))


def _row(row: dict[str, Any]) -> Relation:
    frozen: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return Relation(**frozen)


def findings(cells: Sequence[Cell]) -> list[Finding]:
    """Every relation, tried on the figures of a span. What is not counted in it is not known."""
    value = {cell.indicator.id: cell.value for cell in cells}
    return [
        Finding(relation, _sum(relation.left, value), _sum(relation.right, value))
        for relation in relations()
    ]


def _sum(ids: Sequence[str], value: Mapping[str, int | None]) -> int | None:
    known = [found for id in ids if (found := value.get(id)) is not None]
    return sum(known) if len(known) == len(ids) else None
