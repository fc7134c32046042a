"""转初步核实."""

from domain.clue.to_verification import VerificationOrdered
from tests.cases import Case
from tests.histories import TALK_REPORTED

CASE = Case(TALK_REPORTED, "2026-04-01", "secretary", {"reason": "涉嫌违纪"})


def test_a_suspected_breach_is_to_be_verified_once_plan_and_team_are_agreed(given):
    scene = given(TALK_REPORTED).on("2026-04-01").by("secretary")
    outcome = scene.when("to_verification", reason="涉嫌违纪").then(VerificationOrdered("涉嫌违纪"))
    outcome.at_stage("verification_ordered")
