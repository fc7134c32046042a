"""Whom measures and circulars are about, as their forms name them."""

from random import Random
from typing import Any

from service.demo.teller import Office
from service.demo.words import Subject, invented_id, subject

COLUMNS = ("name", "id_number", "unit_and_post", "rank", "political_status")
WHO = ("village_cadre", "village_mass", "office_cadre", "office_mass", "section_cadre")
REGULARS = 3


def somebody(rng: Random) -> Subject:
    """Somebody new."""
    return subject(rng, rng.choice(WHO))


def known(office: Office, rng: Random, who: str = "") -> Subject:
    """Somebody whose identity number is known, so that they are one person wherever they come."""
    named = subject(rng, who) if who else somebody(rng)
    named.row["id_number"] = invented_id(next(office.numbered))
    return named


def regulars(office: Office, rng: Random) -> list[Subject]:
    """Those whom circulars name more than once in the year."""
    return [known(office, rng) for _ in range(REGULARS)]


def on_form(subject: Subject) -> dict[str, Any]:
    """What the form asks for of somebody."""
    return {name: subject.row[name] for name in COLUMNS if name in subject.row}
