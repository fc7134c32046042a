"""登记人员."""

from domain.person.register_person import PersonRegistered
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-02", "manager", {"name": "王某"})
ID_NUMBER = "11010519491231002X"


def test_a_person_is_registered_with_or_without_a_number(given):
    scene = given(HOUSE).on("2026-03-02").by("manager")
    outcome = scene.when("person.register_person", name="王某").then(PersonRegistered("王某", None))
    outcome.at_stage("known")
    outcome = scene.when("person.register_person", name="王某", id_number=ID_NUMBER)
    outcome.then(PersonRegistered("王某", ID_NUMBER))


def test_a_handler_registers_nobody(given):
    outcome = given(HOUSE).by("handler").when("person.register_person", name="王某")
    outcome.then_refused("person.register_person", "role")
