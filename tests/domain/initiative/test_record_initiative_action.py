"""登记落实举措."""

from domain.initiative.record_initiative_action import InitiativeActionRecorded
from tests.campaign_histories import INITIATIVE_OPEN
from tests.cases import Case

ACTION = {"initiative_action": "走访企业收集意见"}
CASE = Case(INITIATIVE_OPEN, "2026-02-10", "handler", ACTION, recurs=True)


def test_each_thing_done_is_recorded(given):
    scene = given(INITIATIVE_OPEN).on("2026-02-10").by("handler")
    outcome = scene.when("record_initiative_action", **ACTION)
    outcome.then(InitiativeActionRecorded("走访企业收集意见")).at_stage("open")
