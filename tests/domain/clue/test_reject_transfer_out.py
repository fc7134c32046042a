"""退回移送意见."""

import pytest

from domain.clue.reject_transfer_out import TransferOutRejected
from domain.clue.way_back import HANDLED_HERE, WAYS_BACK
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    ASSIGNED,
    LETTER_SENT,
    PLAN_PROPOSED,
    REGISTERED,
    REPORT_SIGNING,
    SHELVED,
    TALK_HELD,
    TALK_PLANNED,
    TALK_PROPOSED,
    TALK_REPORTED,
    TRANSFER_OUT,
    VERIFICATION_ORDERED,
    VERIFICATION_PLANNED,
    VERIFIED,
    VERIFYING,
)

KEPT = {stage: event() for event, stage in WAYS_BACK.items()}
HERE = (
    REGISTERED,
    ASSIGNED,
    ASSESSING,
    TALK_PROPOSED,
    TALK_PLANNED,
    LETTER_SENT,
    TALK_HELD,
    TALK_REPORTED,
    VERIFICATION_ORDERED,
    PLAN_PROPOSED,
    VERIFICATION_PLANNED,
    VERIFYING,
    REPORT_SIGNING,
    VERIFIED,
    SHELVED,
)
ORIGINS = [(world, KEPT[world.record.stage]) for world in HERE]


def proposed(origin):
    return origin.did("manager", "propose_transfer_out", "2026-05-06", **TRANSFER_OUT)


CASE, *OTHER_CASES = (
    Case(proposed(origin), "2026-05-07", "secretary", {"reason": "应由本级办理"})
    for origin, _ in ORIGINS
)


@pytest.mark.parametrize(("origin", "kept"), ORIGINS)
def test_the_clue_goes_on_where_it_stood(given, origin, kept):
    outcome = given(proposed(origin)).on("2026-05-07").by("secretary")
    outcome = outcome.when("reject_transfer_out", reason="应由本级办理")
    outcome.then(TransferOutRejected("应由本级办理"), kept).at_stage(origin.record.stage)


def test_a_clue_may_be_transferred_from_wherever_it_is_handled():
    assert {world.record.stage for world in HERE} == set(HANDLED_HERE)


def test_what_was_proposed_before_is_still_answered_afterwards(given):
    kept = proposed(TALK_PROPOSED).did(
        "secretary", "reject_transfer_out", "2026-05-07", reason="应由本级办理"
    )
    given(kept).on("2026-05-08").by("secretary").when("approve_talk_inquiry").at_stage(
        "talk_planned"
    )
