"""One attempt at one step, with all the model may ask about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from tests.model.matter import Matter
from tests.model.rows import Row

# The fact of a case that each track of appeal asks to be looked at again.
AGAINST = {
    "party_appeal": "party_sanction",
    "admin_review": "admin_sanction",
    "admin_second_review": "admin_sanction",
    "handling_appeal": "organisational_handling",
    "accountability_appeal": "accountability_form",
}


@dataclass(frozen=True)
class Person:
    """An account: the offices it holds, as letters; `head` leads the commission."""

    id: str
    name: str
    offices: frozenset[str]
    head: bool = False


class Situation(NamedTuple):
    """Who does what on which record, saying what, on which day; all records beside it."""

    row: Row
    m: Matter
    who: Person
    said: Mapping[str, Any]
    day: date
    all: Mapping[str, Matter]

    def linked(self, name: str) -> Matter:
        """The record that this one, or what is said, names."""
        return self.all[self.said.get(name) or self.m.said[name]]

    @property
    def clues(self) -> list[Matter]:
        """The clues that a petition was last handed over as."""
        return [self.all[id] for id in self.m.get("clues") or ()]

    @property
    def matter(self) -> Matter:
        """The case, or else the clue, whose decision an appeal complains of."""
        named = (self.said.get(name) or self.m.get(name) for name in ("case_id", "clue_id"))
        return self.all[next(filter(None, named))]

    @property
    def stands(self) -> set[str | None]:
        """The sanctions that stand on a case."""
        return {self.m.party, self.m.admin} - {None}
