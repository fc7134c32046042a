"""登记措施落实."""

import pytest

from domain.campaign.complete_campaign_measure import CampaignMeasureCompleted
from tests.campaign_histories import CAMPAIGN_OPEN, DONE, MEASURE, MEASURE_ADOPTED, MEASURE_DONE
from tests.cases import Case

CASE = Case(MEASURE_ADOPTED, "2026-04-01", "handler", DONE)
SECOND_ADOPTED = MEASURE_DONE.did("manager", "adopt_campaign_measure", "2026-04-02", **MEASURE)


def completing(given, world, number):
    scene = given(world).on("2026-04-10").by("handler")
    return scene.when("complete_campaign_measure", **DONE | {"campaign_measure_no": number})


def test_a_measure_is_carried_out_under_its_number(given):
    outcome = completing(given, SECOND_ADOPTED, 2)
    outcome.then(CampaignMeasureCompleted(2, "已核对")).at_stage("open")


@pytest.mark.parametrize("number", [1, 3])
def test_what_was_carried_out_or_never_adopted_is_refused(given, number):
    outcome = completing(given, SECOND_ADOPTED, number)
    outcome.then_refused("campaign-measure-waiting")
    assert "第2项" in str(outcome.refused)


@pytest.mark.parametrize("world", [CAMPAIGN_OPEN, MEASURE_DONE])
def test_it_is_closed_while_no_measure_waits(given, world):
    completing(given, world, 1).then_refused("campaign-measure-waiting", "stage")
