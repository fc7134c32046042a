"""What happens once or stands all year in the demo: the rows of once.toml, told one by one."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

from domain.calendar import add_months
from service.demo.agenda import Story
from service.demo.cards import Plan
from service.demo.duties.seasons import about, begun, season
from service.demo.mishaps import Mishap
from service.demo.teller import Office, Teller
from service.demo.words import invented_name

Row = Mapping[str, Any]
ROWS: list[Row] = tomllib.loads(Path(__file__).with_name("once.toml").read_text("utf-8"))["record"]
SOMEBODY, UNIT, MONTHS = "@somebody", "@unit", "@months "  # what a row leaves to the teller


def stories(office: Office, rng: Random) -> Iterator[Story]:
    """A story for each row, not long after the first of its month."""
    for row in ROWS:
        yield _told(begun(office, rng, row["kind"], about(rng, season(office, row["month"]))), row)


def _told(told: Teller, row: Row) -> Story:
    if "wrong" in row:
        told.plan = Plan(mishaps=(Mishap(**row["wrong"]),))
    for number, step in enumerate(row["steps"]):
        on = told.diary.later(*step.get("wait", (0, 0) if not number else (2, 12)))
        if "month" in step:
            on = season(told.office, step["month"])
        says = {name: _meant(told, said) for name, said in step.get("says", {}).items()}
        yield from told.do(step["step"], step.get("by", "anguan"), on, **says)
    return ()


def _meant(told: Teller, said: Any) -> Any:
    """What is said, with a name, a unit or a day put in where the row leaves it open."""
    if said == SOMEBODY:
        return invented_name(told.rng)
    if said == UNIT:
        return told.rng.choice(sorted(told.office.units.values()))
    if isinstance(said, str) and said.startswith(MONTHS):
        return add_months(told.diary.day, int(said.removeprefix(MONTHS))).isoformat()
    return said
