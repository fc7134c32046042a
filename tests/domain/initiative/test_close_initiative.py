"""总结专项部署."""

from domain.initiative.close_initiative import InitiativeClosed
from tests.campaign_histories import INITIATIVE_OPEN
from tests.cases import Case

SUMMARY = {"initiative_summary": "各项要求已落实"}
CASE = Case(INITIATIVE_OPEN, "2026-12-20", "manager", SUMMARY)


def test_an_initiative_is_summed_up(given):
    scene = given(INITIATIVE_OPEN).on("2026-12-20").by("manager")
    outcome = scene.when("close_initiative", **SUMMARY)
    outcome.then(InitiativeClosed("各项要求已落实")).at_stage("closed")
