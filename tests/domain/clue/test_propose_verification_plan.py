"""报送初核方案."""

import pytest

from domain.clue.propose_verification_plan import VerificationPlanProposed
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, TEAM, VERIFICATION_ORDERED

PLAN = {"work_plan": "初核方案", "team": TEAM}
CASE = Case(VERIFICATION_ORDERED, "2026-04-08", "handler", PLAN)


def proposing(given, team):
    scene = given(VERIFICATION_ORDERED).on("2026-04-08").by("handler")
    return scene.when("propose_verification_plan", work_plan="初核方案", team=team)


def test_plan_and_team_are_proposed_as_the_next_disposition(given):
    event = VerificationPlanProposed("prelim_verification", "初核方案", (HANDLER, COLLEAGUE), 2)
    proposing(given, TEAM).then(event).at_stage("verification_plan_pending")


@pytest.mark.parametrize(
    ("team", "rule"),
    [
        ([HANDLER], "verification-by-two"),
        ([COLLEAGUE], "verification-by-two"),
        ([HANDLER, "0" * 32], "assigned-in-service"),
    ],
)
def test_two_verify_and_the_handler_is_one_of_them(given, team, rule):
    proposing(given, team).then_refused(rule)
