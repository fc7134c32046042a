"""What a commission does in a year beside its matters: an area of the work a module."""

from collections.abc import Iterator
from random import Random
from types import ModuleType

from service.demo.agenda import Story
from service.demo.duties import (
    campaigns,
    education,
    masses,
    measures,
    once,
    patrols,
    prevention,
    report,
    responsibility,
    supervision,
    team,
)
from service.demo.teller import Office

# Each has `stories(office, rng)`: what begins with the year, in the order in which it begins.
AREAS: tuple[ModuleType, ...] = (
    team,
    responsibility,
    prevention,
    supervision,
    campaigns,
    measures,
    education,
    masses,
    patrols,
    once,
    report,
)


def duties(office: Office, rng: Random) -> Iterator[Story]:
    """The stories of every area, each with chances of its own."""
    for area in AREAS:
        yield from area.stories(office, Random(rng.getrandbits(64)))
