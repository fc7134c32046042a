"""补充身份信息."""

import pytest

from domain.person.learn_identity import IdentityLearnt
from tests.cases import Case
from tests.histories import PERSON

ID_NUMBER = "11010519491231002X"
OTHER = PERSON.did("manager", "person.register_person", "2026-03-02", name="汪某")
CASE = Case(PERSON, "2026-03-03", "handler", {"id_number": ID_NUMBER})


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"name": "王某某"}, IdentityLearnt("王某某", None)),
        ({"id_number": ID_NUMBER}, IdentityLearnt(None, ID_NUMBER)),
    ],
)
def test_a_name_or_a_number_becomes_known(given, fields, event):
    outcome = given(PERSON).on("2026-03-03").by("handler").when("learn_identity", **fields)
    outcome.then(event).at_stage("known")


def test_what_is_not_said_stays(given):
    outcome = (
        given(PERSON).on("2026-03-03").by("handler").when("learn_identity", id_number=ID_NUMBER)
    )
    assert outcome.record.fact("name") == "王某"


def test_something_is_learnt(given):
    outcome = given(PERSON).on("2026-03-03").by("handler").when("learn_identity")
    outcome.then_refused("identity-says-something")


def test_nothing_is_learnt_of_a_merged_person(given):
    merged = OTHER.did(
        "manager", "merge_persons", "2026-03-03", merged_into=PERSON.subject, reason="同一人"
    )
    outcome = given(merged).on("2026-03-04").by("handler").when("learn_identity", name="汪某某")
    outcome.then_refused("person.learn_identity", "stage")


def test_the_secretary_enters_no_identity(given):
    outcome = given(PERSON).by("secretary").when("learn_identity", name="王某某")
    outcome.then_refused("person.learn_identity", "role")
