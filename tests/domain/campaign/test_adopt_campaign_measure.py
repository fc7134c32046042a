"""制定整治措施."""

from domain.campaign.adopt_campaign_measure import CampaignMeasureAdopted
from tests.campaign_histories import CAMPAIGN_OPEN, MEASURE, MEASURE_ADOPTED
from tests.cases import Case

CASE = Case(CAMPAIGN_OPEN, "2026-03-06", "manager", MEASURE, recurs=True)


def adopting(given, world):
    scene = given(world).on("2026-03-10").by("manager")
    return scene.when("adopt_campaign_measure", **MEASURE)


def test_measures_are_numbered_as_they_are_adopted(given):
    adopting(given, CAMPAIGN_OPEN).then(CampaignMeasureAdopted(1, **MEASURE)).at_stage("open")
    adopting(given, MEASURE_ADOPTED).then(CampaignMeasureAdopted(2, **MEASURE))


def test_a_corrected_measure_keeps_its_number(given):
    two = adopting(given, MEASURE_ADOPTED).world
    restated = MEASURE | {"campaign_measure_text": "逐户核对并公示"}
    wrong = {"target": 2, "restated": restated, "reason": "录入有误"}
    proposed = two.did("manager", "propose_correction", "2026-03-11", **wrong)
    corrected = given(proposed).on("2026-03-11").by("secretary").when("approve_correction")
    assert [r.event for r in corrected.record][1:3] == [
        CampaignMeasureAdopted(1, **restated),
        CampaignMeasureAdopted(2, **MEASURE),
    ]


def test_the_number_of_a_voided_measure_is_not_given_again(given):
    wrong = {"target": 2, "reason": "录入有误"}
    voided = MEASURE_ADOPTED.did("manager", "propose_voiding", "2026-03-09", **wrong).did(
        "secretary", "approve_voiding", "2026-03-09"
    )
    adopting(given, voided).then(CampaignMeasureAdopted(2, **MEASURE))
