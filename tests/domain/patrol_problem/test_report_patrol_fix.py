"""报告巡察问题整改."""

from datetime import date

from domain.patrol_problem.report_patrol_fix import PatrolFixReported
from tests.cases import Case
from tests.patrol_histories import FIX, PROBLEM_LISTED

CASE = Case(PROBLEM_LISTED, "2026-05-08", "manager", FIX)


def test_what_was_done_is_reported_within_the_period(given):
    scene = given(PROBLEM_LISTED).on("2026-05-08").by("manager")
    outcome = scene.when("report_patrol_fix", **FIX)
    outcome.then(PatrolFixReported("已补齐票据并修订制度")).at_stage("reported")
    assert outcome.deadline("patrol-problem-due").met_on == date(2026, 5, 8)
