"""报告持续整改."""

from domain.patrol_problem.continue_patrol_fix import PatrolFixContinued
from tests.cases import Case
from tests.patrol_histories import BASICALLY_DONE, FIX

CASE = Case(BASICALLY_DONE, "2026-06-08", "manager", FIX, recurs=True)


def test_what_is_done_further_is_told_and_waits_to_be_found_done(given):
    scene = given(BASICALLY_DONE).on("2026-06-08").by("manager")
    outcome = scene.when("continue_patrol_fix", **FIX)
    outcome.then(PatrolFixContinued("已补齐票据并修订制度")).at_stage("continued")
