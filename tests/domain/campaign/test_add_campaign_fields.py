"""增列整治领域."""

from domain.campaign.add_campaign_fields import CampaignFieldsAdded
from tests.campaign_histories import CAMPAIGN_OPEN
from tests.cases import Case

CASE = Case(CAMPAIGN_OPEN, "2026-03-20", "handler", {"campaign_fields": ["征地补偿"]}, recurs=True)


def test_a_field_is_added_while_the_campaign_goes_on(given):
    scene = given(CAMPAIGN_OPEN).on("2026-03-20").by("handler")
    outcome = scene.when("add_campaign_fields", campaign_fields="征地补偿、工程项目")
    outcome.then(CampaignFieldsAdded(("征地补偿", "工程项目"))).at_stage("open")
