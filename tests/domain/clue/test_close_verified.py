"""初核了结."""

import pytest

from domain.clue.close_verified import VerifiedClueClosed
from tests.cases import Case
from tests.histories import FOUND_TRUE_IN_PART, FOUND_UNTRUE, SUSPENDED, VERIFIED

UNFOUNDED = {"verified_closing_reason": "unfounded"}
MINOR = {"verified_closing_reason": "minor_handled"}
CASE = Case(FOUND_UNTRUE, "2026-04-24", "secretary", UNFOUNDED)


def closing(given, world, **fields):
    return given(world).on("2026-04-24").by("secretary").when("close_verified", **fields)


@pytest.mark.parametrize(
    ("world", "reason", "truth", "faced", "form"),
    [
        (FOUND_UNTRUE, "unfounded", "unfounded", True, "form_1"),
        (FOUND_UNTRUE, "no_evidence", "unfounded", True, "form_1"),
        (VERIFIED, "minor_handled", "substantiated", True, "form_1"),
        (FOUND_TRUE_IN_PART, "minor_handled", "partly", False, "not_counted"),
        (SUSPENDED, "minor_handled", "substantiated", True, "form_2"),
    ],
)
def test_a_closure_counts_where_the_person_was_faced(given, world, reason, truth, faced, form):
    outcome = closing(given, world, verified_closing_reason=reason)
    outcome.then(VerifiedClueClosed(reason, truth, faced, None, form)).at_stage("closed")


@pytest.mark.parametrize(("world", "reason"), [(VERIFIED, UNFOUNDED), (FOUND_UNTRUE, MINOR)])
def test_its_reason_fits_what_was_found(given, world, reason):
    closing(given, world, **reason).then_refused("closing-reason-fits-truth")
