"""不予问责."""

from domain.accountability.reject_accountability import AccountabilityRejected
from tests.cases import Case
from tests.measure_histories import ACCOUNTABLE_PROPOSED

BODY = {"reason": "已尽责整改"}
CASE = Case(ACCOUNTABLE_PROPOSED, "2026-03-17", "party_secretary", BODY)


def test_nobody_is_held_accountable(given):
    scene = given(ACCOUNTABLE_PROPOSED).on("2026-03-17").by("party_secretary")
    outcome = scene.when("reject_accountability", **BODY)
    outcome.then(AccountabilityRejected("已尽责整改")).at_stage("rejected")
