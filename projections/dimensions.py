"""Dimensions: by what a figure can be broken down, or a cell be narrowed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.procedure import procedure
from projections.indicators import holds_several

UNSAID = ""  # the part of a breakdown for which nothing is said


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """One dimension: the public fact that says it."""

    id: str
    title: str
    fact: str

    @property
    def parts(self) -> Mapping[str, str]:
        """Its codes and what they are called, in the order of the code list."""
        labels = procedure().meaning(self.fact).labels
        return labels or {"true": "是", "false": "否"}

    @property
    def several(self) -> bool:
        """Whether one counted unit may be in several parts."""
        return holds_several(self.fact)


@cache
def dimensions() -> Mapping[str, Dimension]:
    """Every dimension, by id, in the order of the file."""
    text = Path(__file__).with_name("dimensions.toml").read_text("utf-8")
    rows = (Dimension(**row) for row in tomllib.loads(text)["dimension"])
    return {row.id: row for row in rows}
