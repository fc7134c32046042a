"""报告整改."""

from datetime import date

from domain.problem.report_rectification import RectificationReported
from tests.cases import Case
from tests.supervision_histories import FOUND, REPORTED

CASE = Case(FOUND, "2026-03-16", "manager", REPORTED)


def test_what_was_done_is_reported_within_the_period(given):
    outcome = given(FOUND).on("2026-03-16").by("manager").when("report_rectification", **REPORTED)
    outcome.then(RectificationReported(**REPORTED)).at_stage("reported")
    assert outcome.deadline("problem-rectification").met_on == date(2026, 3, 16)


def test_a_report_after_the_day_set_is_late(given):
    late = given(FOUND).on("2026-04-01").by("manager").when("report_rectification", **REPORTED)
    assert late.deadline("problem-rectification").late
