"""整改销号."""

from domain.campaign_problem.verify_campaign_fix import CampaignFixVerified
from tests.campaign_histories import FIX_REPORTED
from tests.cases import Case

CASE = Case(FIX_REPORTED, "2026-04-22", "secretary")


def test_another_person_agrees_that_it_is_put_right(given):
    scene = given(FIX_REPORTED).on("2026-04-22").by("secretary")
    outcome = scene.when("verify_campaign_fix", approval_opinion="同意销号")
    outcome.then(CampaignFixVerified("同意销号")).at_stage("fixed")
