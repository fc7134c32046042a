"""批准暂存待查."""

from domain.clue.approve_shelving import ShelvingApproved
from tests.cases import Case
from tests.histories import CLOSURE_PROPOSED, SHELVING_PROPOSED

CASE = Case(SHELVING_PROPOSED, "2026-03-23", "secretary")


def test_a_shelved_clue_is_looked_at_again_in_half_a_year(given):
    scene = given(SHELVING_PROPOSED).on("2026-03-23").by("secretary")
    outcome = scene.when("approve_shelving", approval_opinion="同意")
    outcome.then(ShelvingApproved("shelved", "同意", 1)).at_stage("shelved")
    assert str(outcome.record.running("shelved-reexamination").due_on) == "2026-09-23"


def test_another_disposition_is_not_approved_as_shelving(given):
    outcome = given(CLOSURE_PROPOSED).on("2026-03-23").by("secretary").when("approve_shelving")
    outcome.then_refused("approval-matches-proposal", "stage")
