"""The demo's invented words: what is written on each paper, and the people it is about."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from stdnum.cn.ric import calc_check_digit

from domain.calendar import add_days

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
PEOPLE: Mapping[str, Mapping[str, Any]] = WORDS["people"]
NOWHERE, LONG_AGO = "990000", date(1900, 1, 1)  # of identity numbers that nobody has


@dataclass(frozen=True)
class Subject:
    """Somebody a clue names: the row of the registration form."""

    row: dict[str, Any]

    @property
    def name(self) -> str:
        """The name under which they were registered."""
        return str(self.row["name"])

    @property
    def main_leader(self) -> bool:
        """Whether they head a village's Party organisation."""
        return bool(self.row["main_leader"])

    @property
    def member(self) -> bool:
        """Whether they are a full member of the Party."""
        return bool(self.row["political_status"] == "party_member")

    @property
    def organisation(self) -> bool:
        """Whether it is a Party organisation."""
        return bool(self.row["political_status"] == "party_organisation")

    @property
    def punishable(self) -> bool:
        """Whether the Party or the supervisory commission may punish them."""
        return self.member or (self.category != "neither" and not self.organisation)

    @property
    def category(self) -> str:
        """The category of persons they belong to."""
        return str(self.row["person_category"])


def said(rng: Random, name: str) -> str:
    """One of the sentences for an occasion."""
    return str(rng.choice(WORDS[name]))


def written(step: str, rng: Random, number: Callable[[str], str]) -> dict[str, Any]:
    """What is always written on the paper of a step: sentences, and the numbers of papers."""
    kind, _, name = step.partition(".")
    return {
        field: _written(value, rng, number)
        for field, value in WORDS.get(kind, {}).get(name, {}).items()
    }


def _written(value: Any, rng: Random, number: Callable[[str], str]) -> Any:
    if isinstance(value, str) and value.startswith("@"):
        value = WORDS[value[1:]]
    if isinstance(value, list):
        value = rng.choice(value)
    if isinstance(value, str) and value.endswith("〔〕"):
        return number(value.removesuffix("〔〕"))
    return value


def subject(rng: Random, who: str) -> Subject:
    """Somebody of a kind to name in a clue."""
    person = dict(PEOPLE[who])
    posts = person.pop("posts")
    if person["political_status"] == "party_organisation":
        name = said(rng, "organisations")
        return Subject({**person, "name": name, "unit_and_post": name})
    post = str(rng.choice(WORDS[posts])).format(village=said(rng, "villages"))
    return Subject({**person, "name": invented_name(rng), "unit_and_post": post})


def invented_name(rng: Random) -> str:
    """A name that nobody bears."""
    return said(rng, "surnames") + said(rng, "markers") + said(rng, "stems")


def invented_id(number: int) -> str:
    """An identity number of a place that does not exist; a different one for each number."""
    days, order = divmod(number, 1000)
    digits = f"{NOWHERE}{add_days(LONG_AGO, days):%Y%m%d}{order:03d}"
    return digits + str(calc_check_digit(digits + "0"))


def matter(rng: Random, discipline: str) -> dict[str, Any]:
    """What a clue says, without its source and those it names."""
    summary = rng.choice(WORDS["summaries"][discipline])
    return {"summary": summary.format(village=said(rng, "villages")), "disciplines": [discipline]}
