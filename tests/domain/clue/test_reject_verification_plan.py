"""退回初核方案."""

from domain.clue.reject_verification_plan import VerificationPlanRejected
from tests.cases import Case
from tests.histories import PLAN_PROPOSED

CASE = Case(PLAN_PROPOSED, "2026-04-09", "secretary", {"reason": "人员不足"})


def test_a_rejected_plan_is_proposed_anew(given):
    scene = given(PLAN_PROPOSED).on("2026-04-09").by("secretary")
    outcome = scene.when("reject_verification_plan", reason="人员不足")
    outcome.then(VerificationPlanRejected("人员不足")).at_stage("verification_ordered")
