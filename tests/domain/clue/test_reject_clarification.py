"""退回澄清方案."""

from domain.clue.reject_clarification import ClarificationRejected
from tests.cases import Case
from tests.histories import CLARIFICATION_APPROVED, CLARIFICATION_PROPOSED

WHY = {"reason": "范围过大"}
CASE = Case(CLARIFICATION_PROPOSED, "2026-05-07", "secretary", WHY)


def rejecting(given, world):
    return given(world).on("2026-05-07").by("secretary").when("reject_clarification", **WHY)


def test_the_plan_goes_back(given):
    outcome = rejecting(given, CLARIFICATION_PROPOSED)
    outcome.then(ClarificationRejected("范围过大")).at_stage("closed")


def test_what_is_approved_stays_so(given):
    rejecting(given, CLARIFICATION_APPROVED).then_refused("side-proposals-in-order", "stage")
