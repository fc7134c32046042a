"""撤销监督队伍."""

from domain.workforce.dissolve_workforce import WorkforceDissolved
from tests.cases import Case
from tests.team_histories import SET_UP

WHY = {"reason": "任务完成"}
CASE = Case(SET_UP, "2026-10-12", "manager", WHY)


def test_what_is_no_longer_needed_is_dissolved(given):
    outcome = given(SET_UP).on("2026-10-12").by("manager").when("dissolve_workforce", **WHY)
    outcome.then(WorkforceDissolved("任务完成")).at_stage("dissolved")
