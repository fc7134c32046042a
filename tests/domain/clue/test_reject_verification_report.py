"""退回初核报告."""

from domain.clue.reject_verification_report import VerificationReportRejected
from tests.cases import Case
from tests.histories import FOUND, VERIFIED

WHY = {"reason": "证据不足"}
CASE = Case(VERIFIED, "2026-04-24", "secretary", WHY)


def test_the_team_goes_on_and_signs_its_next_report_anew(given):
    scene = given(VERIFIED).on("2026-04-24").by("secretary")
    outcome = scene.when("reject_verification_report", **WHY)
    outcome.then(VerificationReportRejected("证据不足")).at_stage("verifying")
    again = (
        outcome.world.did("handler", "submit_verification_report", "2026-05-06", **FOUND)
        .did("colleague", "sign_verification_report", "2026-05-07")
        .did("handler", "sign_verification_report", "2026-05-08")
    )
    assert again.record.stage == "verification_result_pending"
