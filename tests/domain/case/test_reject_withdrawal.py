"""退回销案."""

from domain.case.reject_withdrawal import WithdrawalRejected
from tests.case_histories import WITHDRAWAL_PROPOSED
from tests.cases import Case

CASE = Case(WITHDRAWAL_PROPOSED, "2026-04-21", "party_secretary", {"reason": "继续查清"})


def test_the_inquiry_goes_on(given):
    scene = given(WITHDRAWAL_PROPOSED).on("2026-04-21").by("party_secretary")
    outcome = scene.when("reject_withdrawal", reason="继续查清")
    outcome.then(WithdrawalRejected("继续查清")).at_stage("investigating")
