"""提出措施."""

import pytest
from marshmallow import ValidationError

from domain.measure.propose_measure import MeasureProposed
from domain.person.register_person import PersonRegistered
from domain.problem.under_measure import ProblemMeasured
from tests.cases import Case
from tests.histories import HOUSE, ID_NUMBER, KNOWN
from tests.measure_histories import CAMPAIGN, DONE, OF_KNOWN, PROPOSAL, PROPOSED
from tests.supervision_histories import FOUND as PROBLEM_FOUND

CASE = Case(HOUSE, "2026-03-02", "handler", PROPOSAL, recurs=True)
BECAUSE_OF_IT = PROPOSAL | {"problem_id": PROBLEM_FOUND.subject}
OTHER_CASES = [Case(PROBLEM_FOUND, "2026-03-04", "handler", BECAUSE_OF_IT, recurs=True)]
FACTS = {k: v for k, v in PROPOSAL.items() if k != "name"} | {
    "campaign_id": None,
    "problem_id": None,
}


def proposing(given, world=HOUSE, day="2026-03-02", **fields):
    scene = given(world).on(day).by("handler")
    return scene.when("measure.propose_measure", **PROPOSAL | fields)


def test_a_measure_draws_a_number_and_makes_a_new_person_known(given):
    outcome = proposing(given)
    person = outcome.recorded[1].record
    outcome.then(
        MeasureProposed("措〔2026〕1号", person, **FACTS),
        PersonRegistered("王某", None),
    ).at_stage("proposed")
    assert outcome.world.records[person].stage == "known"


def test_who_is_known_by_their_number_is_the_same_person(given):
    known = HOUSE.did("manager", "clue.register_clue", "2026-03-01", **KNOWN)
    outcome = proposing(given, known, id_number=ID_NUMBER)
    assert [type(recorded.event) for recorded in outcome.recorded] == [MeasureProposed]
    assert outcome.record.fact("person_id") == known.record.fact("person_id")


def test_a_number_known_under_another_name_is_refused(given):
    known = HOUSE.did("manager", "clue.register_clue", "2026-03-01", **KNOWN)
    outcome = proposing(given, known, **OF_KNOWN | {"name": "周某"})
    outcome.then_refused("id-number-one-person")


def test_what_comes_from_a_campaign_names_it(given):
    proposing(given, measure_ground="campaign").then_refused("campaign-named-where-ground")


def test_what_comes_from_other_work_names_no_campaign(given):
    proposing(given, campaign_id=CAMPAIGN).then_refused("campaign-named-where-ground")
    outcome = proposing(given, measure_ground="daily", campaign_id=CAMPAIGN)
    outcome.then_refused("campaign-named-where-ground")


def correcting(given, world, **facts):
    restated = {k: v for k, v in FACTS.items() if v is not None} | facts
    wrong = {"target": 1, "restated": restated, "reason": "录入有误"}
    return given(world).on("2026-03-09").by("handler").when("propose_correction", **wrong)


def test_a_correction_keeps_number_and_person(given):
    asked = correcting(given, PROPOSED, measure="criticism").world
    outcome = given(asked).on("2026-03-09").by("secretary").when("approve_correction")
    before = vars(PROPOSED.record.slots[1].event)
    assert vars(outcome.record.slots[1].event) == before | {"measure": "criticism"}


def test_a_correction_names_its_campaign_too(given):
    outcome = correcting(given, PROPOSED, measure_ground="campaign")
    outcome.then_refused("correction-keeps-history-legal")


def test_what_was_approved_is_not_made_another_measure_by_correction(given):
    outcome = correcting(given, DONE, measure="ordered_self_review")
    outcome.then_refused("correction-keeps-history-legal")


def test_a_measure_about_the_head_is_kept_from_the_head(given):
    proposed = proposing(given, about_head=True).world
    scene = given(proposed).on("2026-03-03").by("secretary")
    scene.when("approve_measure").then_refused("head-bypassed-by-own-matter", "role")


def test_the_problem_keeps_the_measure_it_led_to(given):
    outcome = proposing(given, PROBLEM_FOUND, "2026-03-03", **BECAUSE_OF_IT)
    measure = outcome.recorded[0].record
    problem = outcome.world.records[PROBLEM_FOUND.subject]
    assert problem.history[-1].event == ProblemMeasured(measure)
    assert (problem.stage, problem.fact("measure_id")) == ("open", measure)


def test_a_measure_is_not_proposed_before_its_problem_was_found(given):
    proposing(given, PROBLEM_FOUND, **BECAUSE_OF_IT).then_refused("dates-in-order")


def test_a_correction_does_not_move_a_measure_to_another_problem(given):
    world = proposing(given, PROBLEM_FOUND, "2026-03-04", **BECAUSE_OF_IT).world
    with pytest.raises(ValidationError, match="problem_id"):
        correcting(given, world, problem_id=PROBLEM_FOUND.subject)
