"""批准澄清."""

from domain.clue.approve_clarification import ClarificationApproved
from tests.cases import Case
from tests.histories import CLARIFICATION_PROPOSED, UNTRUE_CLOSED

CHECKED = {"county_plan_document": "县纪核〔2026〕6号"}
CASE = Case(CLARIFICATION_PROPOSED, "2026-05-07", "secretary", CHECKED)


def approving(given, world):
    scene = given(world).on("2026-05-07").by("secretary")
    return scene.when("approve_clarification", **CHECKED)


def test_the_secretary_agrees_to_the_plan(given):
    outcome = approving(given, CLARIFICATION_PROPOSED)
    outcome.then(ClarificationApproved("县纪核〔2026〕6号", None)).at_stage("closed")


def test_there_must_be_one(given):
    approving(given, UNTRUE_CLOSED).then_refused("side-proposals-in-order", "stage")
