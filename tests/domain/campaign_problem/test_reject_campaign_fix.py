"""退回整改."""

from domain.campaign_problem.reject_campaign_fix import CampaignFixRejected
from tests.campaign_histories import FIX_REPORTED
from tests.cases import Case

CASE = Case(FIX_REPORTED, "2026-04-22", "secretary", {"reason": "公示仍不全"})


def test_what_is_not_put_right_goes_on_and_its_period_with_it(given):
    scene = given(FIX_REPORTED).on("2026-04-22").by("secretary")
    outcome = scene.when("reject_campaign_fix", reason="公示仍不全")
    outcome.then(CampaignFixRejected("公示仍不全")).at_stage("listed")
    assert outcome.deadline("campaign-problem-due").met_on is None
