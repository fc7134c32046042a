"""签批通报."""

from domain.circular.approve_circular import CircularApproved
from tests.cases import Case
from tests.measure_histories import CIRCULAR, DRAFTED, RETURNED

CASE = Case(DRAFTED, "2026-03-10", "secretary", {"approval_opinion": "同意印发"})
REDRAFTED = RETURNED.did("manager", "redraft_circular", "2026-03-10", **CIRCULAR)
OTHER_CASES = [Case(REDRAFTED, "2026-03-11", "secretary")]


def test_the_secretary_agrees_to_the_draft(given):
    scene = given(DRAFTED).on("2026-03-10").by("secretary")
    outcome = scene.when("approve_circular", approval_opinion="同意印发")
    outcome.then(CircularApproved("同意印发")).at_stage("approved")
