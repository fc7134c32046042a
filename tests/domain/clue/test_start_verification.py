"""启动初核."""

from domain.clue.start_verification import VerificationStarted
from tests.cases import Case
from tests.histories import VERIFICATION_PLANNED

CASE = Case(VERIFICATION_PLANNED, "2026-03-24", "handler")


def test_the_handler_starts_and_no_period_runs_since_2019(given):
    outcome = given(VERIFICATION_PLANNED).on("2026-03-24").by("handler").when("start_verification")
    outcome.then(VerificationStarted()).at_stage("verifying")
    assert outcome.record.running("verification-report") is None
