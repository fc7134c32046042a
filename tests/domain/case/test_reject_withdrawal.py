"""退回销案."""

from domain.case.reject_withdrawal import UnannouncedWithdrawalRejected, WithdrawalRejected
from tests.case_histories import FILED_WITHDRAWAL_PROPOSED, WITHDRAWAL_PROPOSED
from tests.cases import Case

CASE = Case(WITHDRAWAL_PROPOSED, "2026-04-21", "party_secretary", {"reason": "尚需核实"})
OTHER_CASES = [
    Case(FILED_WITHDRAWAL_PROPOSED, "2026-04-21", "party_secretary", {"reason": "尚需核实"})
]


def rejecting(given, world):
    scene = given(world).on("2026-04-21").by("party_secretary")
    return scene.when("reject_withdrawal", reason="尚需核实")


def test_the_inquiry_goes_on(given):
    outcome = rejecting(given, WITHDRAWAL_PROPOSED).at_stage("investigating")
    outcome.then(WithdrawalRejected("尚需核实"))


def test_what_was_not_announced_yet_still_has_to_be(given):
    outcome = rejecting(given, FILED_WITHDRAWAL_PROPOSED).at_stage("filed")
    outcome.then(UnannouncedWithdrawalRejected("尚需核实"))
