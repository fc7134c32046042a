"""批准退回信访."""

import pytest

from domain.clue.return_clue import ClueReturned
from tests.cases import Case
from tests.histories import RETURN_PROPOSED

CASE = Case(RETURN_PROPOSED, "2026-03-07", "secretary")


@pytest.mark.parametrize("leader", ["deputy", "secretary"])
def test_the_leader_in_charge_agrees(given, leader):
    outcome = given(RETURN_PROPOSED).on("2026-03-07").by(leader)
    outcome = outcome.when("return_clue", approval_opinion="同意")
    outcome.then(ClueReturned("同意")).at_stage("returned")
