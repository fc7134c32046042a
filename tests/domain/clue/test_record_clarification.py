"""登记澄清实施."""

from domain.clue.record_clarification import ClarificationRecorded
from tests.cases import Case
from tests.histories import CLARIFICATION_APPROVED, CLARIFICATION_PROPOSED

SAID = {"clarification_summary": "在党员大会上通报"}
CASE = Case(CLARIFICATION_APPROVED, "2026-05-08", "handler", SAID)


def recording(given, world):
    return given(world).on("2026-05-08").by("handler").when("record_clarification", **SAID)


def test_it_is_told_once_it_was_said(given):
    outcome = recording(given, CLARIFICATION_APPROVED)
    outcome.then(ClarificationRecorded("within_range", "在党员大会上通报")).at_stage("closed")


def test_nothing_is_said_before_it_is_approved(given):
    outcome = recording(given, CLARIFICATION_PROPOSED)
    outcome.then_refused("side-proposals-in-order", "stage")
