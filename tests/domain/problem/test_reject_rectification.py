"""退回整改."""

from datetime import date

from domain.problem.reject_rectification import RectificationRejected
from tests.cases import Case
from tests.supervision_histories import RECTIFICATION_REPORTED

REASON = {"reason": "没有公示"}
CASE = Case(RECTIFICATION_REPORTED, "2026-03-18", "secretary", REASON)


def test_what_is_not_put_right_goes_back_and_its_period_runs_on(given):
    scene = given(RECTIFICATION_REPORTED).on("2026-03-18").by("secretary")
    outcome = scene.when("reject_rectification", **REASON)
    outcome.then(RectificationRejected(**REASON)).at_stage("open")
    assert outcome.record.running("problem-rectification").due_on == date(2026, 3, 31)
