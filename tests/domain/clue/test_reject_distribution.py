"""退回分办意见."""

from domain.clue.reject_distribution import DistributionRejected
from tests.cases import Case
from tests.histories import DISTRIBUTION_PROPOSED, HOUSE

CASE = Case(DISTRIBUTION_PROPOSED, "2026-03-04", "secretary", {"reason": "改派"})


def test_a_rejected_distribution_is_proposed_anew(given):
    scene = given(DISTRIBUTION_PROPOSED).on("2026-03-04").by("secretary")
    outcome = scene.when("reject_distribution", reason="改派")
    outcome.then(DistributionRejected("改派")).at_stage("registered")
    colleague = HOUSE.account("colleague")
    again = given(outcome.world).on("2026-03-05").by("manager")
    proposed = again.when("propose_distribution", handler=colleague, distribution_opinion="请承办")
    assert proposed.record.fact("handler") == colleague
