"""收回初核报告."""

from domain.clue.withdraw_verification_report import VerificationReportWithdrawn
from tests.cases import Case
from tests.histories import REPORT_SIGNING, VERIFIED

WHY = {"reason": "组员有不同意见"}
CASE = Case(REPORT_SIGNING, "2026-04-22", "handler", WHY)


def test_a_report_not_yet_signed_by_all_is_taken_back(given):
    scene = given(REPORT_SIGNING).on("2026-04-22").by("handler")
    outcome = scene.when("withdraw_verification_report", **WHY)
    outcome.then(VerificationReportWithdrawn("组员有不同意见")).at_stage("verifying")


def test_a_report_that_nobody_may_answer_is_taken_back(given):
    scene = given(VERIFIED).on("2026-04-23").by("handler")
    scene.when("withdraw_verification_report", **WHY).at_stage("verifying")
