"""依据生效裁判直接审理."""

import pytest

from domain.case.review_directly import DirectReviewOpened
from domain.clue.under_case import ClueUnderCase
from tests.cases import Case
from tests.histories import ASSESSING, CLUE, HANDLER, REGISTERED, SUBJECT, _assessing
from tests.review_histories import DIRECT, JUDGMENT

CASE = Case(ASSESSING, "2026-03-10", "secretary", JUDGMENT)


def opening(given, world=ASSESSING, by="secretary", **fields):
    return given(world).on("2026-03-10").by(by).when("case.review_directly", **JUDGMENT | fields)


def test_a_judgment_opens_a_case_that_waits_for_its_review(given):
    clue = ASSESSING.record
    outcome = opening(given).at_stage("in_review_intake")
    case, moved = (recorded.event for recorded in outcome.recorded)
    assert isinstance(case, DirectReviewOpened)
    assert (case.case_number, case.case_type) == ("审〔2026〕2号", "judgment")
    assert (case.person_id, case.handler) == (clue.fact("person_id"), HANDLER)
    assert moved == ClueUnderCase(outcome.record.id)
    assert outcome.world.records[clue.id].stage == "under_case"


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"judgment_effective": False}, "direct-review-needs-judgment"),
        ({"judgment_on": "2026-03-11"}, "dates-in-order"),
    ],
)
def test_a_judgment_has_taken_effect_before(given, fields, rule):
    opening(given, **fields).then_refused(rule)


def test_it_may_take_effect_on_the_day_itself(given):
    assert opening(given, judgment_on="2026-03-10").refused is None


def test_the_clue_is_being_assessed(given):
    other = opening(given, REGISTERED, clue_id=REGISTERED.subject)
    other.then_refused("case-from-clue-being-assessed", "stage")
    opening(given, clue_id="0" * 32).then_refused("case-from-clue-being-assessed", "stage")


def test_the_track_reaches_the_person(given):
    world = _assessing(CLUE | {"persons": [SUBJECT | {"person_category": "neither"}]})
    outcome = opening(given, world, clue_id=world.subject, case_track="both")
    outcome.then_refused("supervisory-track-for-officials")


def correcting(world, **restated):
    asked = world.did(
        "manager", "propose_correction", "2026-03-20", target=1, restated=restated, reason="核对"
    )
    return asked.did("secretary", "approve_correction", "2026-03-20")


def test_a_correction_restates_facts_and_judgment_and_keeps_the_rest():
    record = correcting(DIRECT, judgment_court="某市中级人民法院").record
    assert record.fact("judgment_court") == "某市中级人民法院"
    assert record.fact("case_number") == DIRECT.record.fact("case_number")
    assert record.fact("disciplines") == ("mass",)
