"""登记纠纷化解."""

from datetime import date

from domain.dispute.resolve_dispute import DisputeResolved
from tests.campaign_histories import DISPUTE_LISTED, SETTLED
from tests.cases import Case

CASE = Case(DISPUTE_LISTED, "2026-04-13", "handler", SETTLED)


def test_those_it_concerns_agree_that_it_is_settled(given):
    scene = given(DISPUTE_LISTED).on("2026-04-13").by("handler")
    outcome = scene.when("resolve_dispute", **SETTLED)
    outcome.then(DisputeResolved("重新立界", "张某、周某")).at_stage("resolved")
    met = outcome.deadline("dispute-due")
    assert (met.met_on, met.late) == (date(2026, 4, 13), True)
