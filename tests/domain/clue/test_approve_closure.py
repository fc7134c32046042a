"""批准直接了结."""

from domain.clue.approve_closure import ClosureApproved
from tests.cases import Case
from tests.histories import CLOSURE_PROPOSED, VERIFICATION_PROPOSED

CASE = Case(CLOSURE_PROPOSED, "2026-03-23", "secretary")


def test_a_clue_is_closed_for_the_reason_proposed(given):
    scene = given(CLOSURE_PROPOSED).on("2026-03-23").by("secretary")
    outcome = scene.when("approve_closure", approval_opinion="同意")
    outcome.then(ClosureApproved("closed", "no_substance", "同意", 1)).at_stage("closed")


def test_another_disposition_is_not_approved_as_a_closure(given):
    outcome = given(VERIFICATION_PROPOSED).on("2026-03-23").by("secretary").when("approve_closure")
    outcome.then_refused("approval-matches-proposal", "stage")
