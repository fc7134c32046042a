"""结束专项整治."""

from domain.campaign.close_campaign import CampaignClosed
from tests.campaign_histories import CAMPAIGN_OPEN, CONCLUSION, MEASURE_ADOPTED, MEASURE_DONE
from tests.cases import Case

CASE = Case(MEASURE_DONE, "2026-11-30", "manager", CONCLUSION)
OTHER_CASES = [Case(CAMPAIGN_OPEN, "2026-11-30", "secretary", CONCLUSION)]


def closing(given, world):
    scene = given(world).on("2026-11-30").by("manager")
    return scene.when("close_campaign", **CONCLUSION)


def test_a_campaign_ends_once_its_measures_are_carried_out(given):
    outcome = closing(given, MEASURE_DONE).then(CampaignClosed("问题已全部整改"))
    assert str(outcome.at_stage("closed").deadline("campaign-until").met_on) == "2026-11-30"


def test_a_campaign_does_not_end_before_its_measures(given):
    outcome = closing(given, MEASURE_ADOPTED)
    outcome.then_refused("campaign-ends-with-its-measures", "stage")
    assert "第1项" in str(outcome.refused)
