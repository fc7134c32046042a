"""退回巡察问题整改."""

from domain.patrol_problem.reject_patrol_fix import PatrolFixRejected
from tests.cases import Case
from tests.patrol_histories import FIX_REPORTED

WHY = {"reason": "票据仍不齐全"}
CASE = Case(FIX_REPORTED, "2026-05-12", "secretary", WHY)


def test_what_is_not_put_right_goes_on_and_its_period_with_it(given):
    outcome = given(FIX_REPORTED).on("2026-05-12").by("deputy").when("reject_patrol_fix", **WHY)
    outcome.then(PatrolFixRejected("票据仍不齐全")).at_stage("listed")
    assert outcome.deadline("patrol-problem-due").met_on is None
