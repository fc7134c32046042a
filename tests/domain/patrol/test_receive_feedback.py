"""登记巡察反馈."""

from datetime import date

from domain.patrol.receive_feedback import FeedbackReceived
from tests.cases import Case
from tests.patrol_histories import FEEDBACK, UNDER_WAY

CASE = Case(UNDER_WAY, "2026-03-10", "manager", FEEDBACK)


def test_what_was_found_is_to_be_put_right_by_a_day(given):
    received = FeedbackReceived("某县巡反〔2026〕5号", "村级资金管理不严", date(2026, 6, 1))
    scene = given(UNDER_WAY).on("2026-03-10").by("manager")
    outcome = scene.when("receive_feedback", **FEEDBACK).then(received).at_stage("fed_back")
    assert outcome.deadline("patrol-rectification").due_on == date(2026, 6, 1)
