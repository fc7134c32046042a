"""重新整改."""

from datetime import date

from domain.problem.reopen_problem import ProblemReopened
from tests.cases import Case
from tests.supervision_histories import RECTIFIED

AGAIN = {"reason": "记录又有缺失", "due_on": "2026-05-29"}
CASE = Case(RECTIFIED, "2026-05-06", "manager", AGAIN)


def reopening(given, **said):
    return given(RECTIFIED).on("2026-05-06").by("manager").when("reopen_problem", **AGAIN | said)


def test_a_problem_that_has_come_back_is_open_again_until_a_new_day(given):
    again = ProblemReopened("记录又有缺失", date(2026, 5, 29), rectified=False)
    outcome = reopening(given).then(again).at_stage("open")
    assert outcome.record.running("problem-rectification").due_on == date(2026, 5, 29)


def test_the_new_day_cannot_be_past(given):
    reopening(given, due_on="2026-05-05").then_refused("named-day-not-past")
    assert reopening(given, due_on="2026-05-06").record.stage == "open"
