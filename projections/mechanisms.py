"""The mechanisms an annual report names: by which steps each is kept, in which figures found."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.procedure import procedure
from projections.indicators import row_of


@dataclass(frozen=True, kw_only=True)
class Mechanism:
    """One of F01–F36 (mechanisms.toml tells what each key is)."""

    id: str
    title: str
    chapter: str
    steps: tuple[str, ...]
    indicators: tuple[str, ...]

    @property
    def kinds(self) -> list[str]:
        """The kinds of record it is kept in, by what they are called."""
        kinds = dict.fromkeys(procedure().steps[step].kind for step in self.steps)
        return [procedure().kinds[kind].title for kind in kinds]

    @property
    def step_titles(self) -> list[str]:
        """Its steps, by what they are called."""
        return [procedure().steps[step].title for step in self.steps]

    @property
    def indicator_titles(self) -> list[str]:
        """Its figures: each cell with what it is called."""
        return [f"{row_of(id).title} `{id}`" for id in self.indicators]


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    """Every mechanism, in the order of the report's own list."""
    text = Path(__file__).with_name("mechanisms.toml").read_text("utf-8")
    return tuple(
        Mechanism(
            id=row["id"],
            title=row["title"],
            chapter=row["chapter"],
            steps=tuple(row["steps"]),
            indicators=tuple(row["indicators"]),
        )
        for row in tomllib.loads(text)["mechanism"]
    )
