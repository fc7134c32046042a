"""核验整改."""

from domain.problem.verify_rectification import RectificationVerified
from tests.cases import Case
from tests.supervision_histories import RECTIFICATION_REPORTED

CASE = Case(RECTIFICATION_REPORTED, "2026-03-18", "secretary")
OTHER_CASES = (
    Case(RECTIFICATION_REPORTED, "2026-03-18", "deputy", {"verification_note": "实地看过"}),
)


def test_what_somebody_else_has_seen_put_right_is_put_right(given):
    scene = given(RECTIFICATION_REPORTED).on("2026-03-18").by("deputy")
    outcome = scene.when("verify_rectification", verification_note="实地看过")
    outcome.then(RectificationVerified("实地看过", rectified=True)).at_stage("rectified")
