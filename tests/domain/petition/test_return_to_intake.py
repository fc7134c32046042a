"""退回信访重新处理."""

from domain.petition.return_to_intake import PetitionReturned
from tests.cases import Case
from tests.histories import SUBJECT
from tests.petition_histories import (
    ACCEPTED,
    CLUE,
    CLUES_CLOSED,
    CLUES_RETURNED,
    HANDED_OVER,
    clue_returned,
    handed_over,
    last_step_voided,
)

BODY = {"reason": "内容空泛，无实质内容"}
CASE = Case(CLUES_RETURNED, "2026-03-16", "secretary", BODY)
TWO = handed_over(ACCEPTED, CLUE | {"subjects": [SUBJECT, SUBJECT | {"name": "周某"}]})


def returning(given, world):
    return given(world).on("2026-03-16").by("deputy").when("return_to_intake", **BODY)


def test_when_every_clue_has_come_back_so_does_the_petition(given):
    outcome = returning(given, CLUES_RETURNED)
    outcome.then(PetitionReturned("内容空泛，无实质内容")).at_stage("registered")
    assert returning(given, clue_returned(clue_returned(TWO), 1)).refused is None


def test_while_a_clue_is_handled_the_petition_stays(given):
    for world in (HANDED_OVER, clue_returned(TWO), CLUES_CLOSED):
        returning(given, world).then_refused("returned-with-all-clues", "stage")


def test_a_clue_that_was_voided_counts_no_more(given):
    one = clue_returned(TWO)
    voided = last_step_voided(one, one.record.fact("clues")[1], on="2026-03-13")
    returning(given, voided).at_stage("registered")


def test_what_was_returned_rightly_stays_so_whatever_becomes_of_the_clue(given):
    returned = returning(given, CLUES_RETURNED).world
    world = last_step_voided(returned, returned.record.fact("clues")[0])
    wrong = {"target": 6, "restated": {"reason": "属其他机关"}, "reason": "录入有误"}
    proposed = world.did("intake", "propose_correction", "2026-03-31", **wrong)
    corrected = given(proposed).on("2026-03-31").by("secretary").when("approve_correction")
    corrected.at_stage("registered")
    assert corrected.recorded[1].event.reason == "属其他机关"
