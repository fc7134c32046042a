"""取消廉政教育."""

from domain.education.cancel_session import SessionCancelled
from tests.cases import Case
from tests.education_histories import PLANNED

WHY = {"reason": "与防汛工作冲突"}
CASE = Case(PLANNED, "2026-03-18", "manager", WHY)


def test_a_session_that_is_cancelled_is_no_longer_due(given):
    outcome = given(PLANNED).on("2026-03-18").by("manager").when("cancel_session", **WHY)
    outcome.then(SessionCancelled("与防汛工作冲突")).at_stage("cancelled")
    assert outcome.record.running("session-held") is None
