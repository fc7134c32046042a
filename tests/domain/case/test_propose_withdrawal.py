"""提出销案."""

import pytest

from domain.case.propose_withdrawal import WithdrawalProposed
from tests.case_histories import FACTS_MET, FILED, INVESTIGATING
from tests.cases import Case

CASE = Case(INVESTIGATING, "2026-04-20", "handler", {"reason": "事实不能成立"})


@pytest.mark.parametrize("world", [FILED, INVESTIGATING, FACTS_MET])
def test_facts_that_do_not_stand_end_the_case(given, world):
    scene = given(world).on("2026-04-21").by("handler")
    outcome = scene.when("propose_withdrawal", reason="事实不能成立")
    outcome.then(WithdrawalProposed("事实不能成立")).at_stage("withdrawal_pending")
