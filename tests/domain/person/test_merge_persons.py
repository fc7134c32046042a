"""合并人员."""

from domain.person.merge_persons import PersonsMerged
from tests.cases import Case
from tests.histories import HANDLER, HOUSE

ONE = HOUSE.did("manager", "person.register_person", "2026-03-02", name="王某")
TWO = ONE.did("manager", "person.register_person", "2026-03-02", name="汪某")
CASE = Case(TWO, "2026-03-03", "manager", {"merged_into": ONE.subject, "reason": "同一人"})


def merging(given, world, into, by="manager"):
    scene = given(world).on("2026-03-03").by(by)
    return scene.when("merge_persons", merged_into=into, reason="同一人")


def test_two_entries_become_one_person(given):
    outcome = merging(given, TWO, ONE.subject)
    outcome.then(PersonsMerged(ONE.subject, "同一人")).at_stage("merged")
    merging(given, outcome.world, ONE.subject).then_refused("person.merge_persons", "stage")


def test_a_person_is_merged_into_another_known_person(given):
    merged = merging(given, TWO, ONE.subject).world.about(ONE.subject)
    for into in (ONE.subject, TWO.subject, HANDLER, "0" * 32):
        merging(given, merged, into).then_refused("merge-into-another")


def test_a_handler_merges_nobody(given):
    merging(given, TWO, ONE.subject, by="handler").then_refused("person.merge_persons", "role")
