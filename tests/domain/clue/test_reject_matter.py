"""不予新增核实事项."""

from domain.clue.reject_matter import MatterRejected
from tests.cases import Case
from tests.histories import MATTER_PROPOSED, VERIFYING

ANSWER = {"reason": "另件处理"}
CASE = Case(MATTER_PROPOSED, "2026-04-02", "secretary", ANSWER)


def test_the_secretary_answers(given):
    outcome = (
        given(MATTER_PROPOSED).on("2026-04-02").by("secretary").when("reject_matter", **ANSWER)
    )
    outcome.then(MatterRejected("另件处理")).at_stage("verifying")


def test_nothing_is_answered_that_was_not_proposed(given):
    outcome = given(VERIFYING).on("2026-04-02").by("secretary").when("reject_matter", **ANSWER)
    outcome.then_refused("side-proposals-in-order", "stage")
