"""提出澄清."""

from domain.clue.propose_clarification import ClarificationProposed
from tests.cases import Case
from tests.histories import (
    ACCEPTED,
    CLARIFICATION,
    CLARIFICATION_APPROVED,
    CLARIFICATION_PROPOSED,
    UNTRUE_CLOSED,
)

CASE = Case(UNTRUE_CLOSED, "2026-05-06", "handler", CLARIFICATION)
REJECTED = CLARIFICATION_PROPOSED.did(
    "secretary", "reject_clarification", "2026-05-07", reason="范围过大"
)
OTHER_CASES = [Case(REJECTED, "2026-05-08", "handler", CLARIFICATION)]


def proposing(given, world=UNTRUE_CLOSED, **fields):
    scene = given(world).on("2026-05-12").by("handler")
    return scene.when("propose_clarification", **CLARIFICATION | fields)


def test_what_was_found_untrue_is_to_be_said(given):
    event = ClarificationProposed(True, "within_range", "某村党员大会", "说明核实结论")
    proposing(given).then(event).at_stage("closed")


def test_only_what_was_verified_and_found_untrue_is(given):
    proposing(given, ACCEPTED).then_refused("clarify-only-unfounded", "stage")


def test_not_against_the_persons_will(given):
    proposing(given, person_consents=False).then_refused("clarify-with-consent")


def test_once_is_enough(given):
    done = CLARIFICATION_APPROVED.did(
        "handler", "record_clarification", "2026-05-11", clarification_summary="已通报"
    )
    proposing(given, done).then_refused("side-proposals-in-order", "stage")


def test_a_clue_taken_up_again_may_be_clarified_again(given):
    again = (
        CLARIFICATION_APPROVED.did(
            "secretary", "reopen_clue", "2026-05-08", new_evidence="新证言", reason="须再核"
        )
        .did(
            "handler",
            "propose_disposition",
            "2026-05-09",
            disposition="closed",
            closing_reason="no_breach_or_settled",
            disposition_reason="证言不实",
            studied_on="2026-05-09",
        )
        .did("secretary", "approve_closure", "2026-05-11")
    )
    assert proposing(given, again).refused is None
