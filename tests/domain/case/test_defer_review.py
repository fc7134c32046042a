"""暂缓受理."""

from domain.case.defer_review import ReviewDeferred
from tests.cases import Case
from tests.review_histories import DIRECT, REVIEW_TEAM

CASE = Case(DIRECT, "2026-03-11", "reviewer", {"missing_papers": "缺党员档案"}, recurs=True)


def test_the_case_waits_for_what_is_missing_and_is_then_accepted(given):
    scene = given(DIRECT).on("2026-03-11").by("reviewer")
    outcome = scene.when("defer_review", missing_papers="缺党员档案")
    outcome.then(ReviewDeferred("缺党员档案")).at_stage("in_review_intake")
    later = given(outcome.world).on("2026-03-13").by("reviewer")
    later.when("accept_review", review_team=REVIEW_TEAM).at_stage("in_review")
