"""办结巡察整改."""

from domain.patrol.close_patrol import PatrolClosed
from tests.cases import Case
from tests.patrol_histories import CONCLUSION, REPORTED

CASE = Case(REPORTED, "2026-06-30", "manager", CONCLUSION)


def test_what_the_evaluation_came_to_ends_a_patrol(given):
    outcome = given(REPORTED).on("2026-06-30").by("manager").when("close_patrol", **CONCLUSION)
    outcome.then(PatrolClosed("评估认为整改到位")).at_stage("closed")
