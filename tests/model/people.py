"""Who there is: a township's accounts, and one that holds nearly every office by itself."""

from tests.histories import HOUSE, World
from tests.model.situation import Person

OFFICES = {
    "intake": "I",
    "manager": "M",
    "handler": "H",
    "colleague": "H",
    "outsider": "H",
    "reviewer": "R",
    "second_reviewer": "R",
    "deputy": "D",
    "secretary": "S",
    "party_secretary": "P",
    "security": "",
    "allround": "HIMRSP",
}
GRANTED = ("intake_officer", "clue_manager", "reviewer", "acting_secretary", "party_secretary")


def _town() -> World:
    account = {"login_name": "allround", "display_name": "allround", "role": "handler"}
    world = HOUSE.did("console", "account.create_account", "2026-01-05", **account)
    for role in GRANTED:
        world = world.did("security", "grant_role", "2026-01-06", role=role)
    return world


TOWN = _town()
PEOPLE = {
    person.id: person
    for person in (
        Person(TOWN.account(name), name, frozenset(offices), name == "secretary")
        for name, offices in OFFICES.items()
    )
}
BY_NAME = {person.name: person.id for person in PEOPLE.values()}
