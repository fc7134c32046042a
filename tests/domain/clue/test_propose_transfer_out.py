"""提出移送."""

import pytest

from domain.clue.propose_transfer_out import TransferOutProposed
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    ASSIGNED,
    CLUE,
    HOUSE,
    LETTER_DELIVERED,
    REGISTERED,
    SUBJECT,
    TRANSFER_OUT,
    VERIFIED,
)

CASE = Case(REGISTERED, "2026-03-06", "manager", TRANSFER_OUT)
COUNTYS = HOUSE.did(
    "manager",
    "clue.register_clue",
    "2026-03-02",
    **CLUE | {"persons": [SUBJECT | {"management_authority": "county"}]},
)


def proposing(given, world, **fields):
    scene = given(world).on("2026-03-06").by("manager")
    return scene.when("propose_transfer_out", **TRANSFER_OUT | fields)


@pytest.mark.parametrize("world", [REGISTERED, ASSIGNED, ASSESSING, LETTER_DELIVERED])
def test_a_clue_of_another_body_is_proposed_for_transfer(given, world):
    event = TransferOutProposed("other_place", "邻镇纪委", "问题发生在邻镇")
    proposing(given, world).then(event).at_stage("transfer_pending")


def test_only_whom_a_higher_level_manages_goes_up_for_that_reason(given):
    outcome = proposing(given, REGISTERED, transfer_reason="higher_management")
    outcome.then_refused("competence-township-managed")
    proposing(given, COUNTYS, transfer_reason="higher_management").at_stage("transfer_pending")


def test_what_level_manages_a_person_may_come_out_late(given):
    registration = {"target": 1, "restated": {"management_authority": "county"}}
    corrected = VERIFIED.did(
        "manager", "propose_correction", "2026-04-23", **registration, reason="已提任县管干部"
    ).did("secretary", "approve_correction", "2026-04-23")
    assert corrected.record.stage == "verification_result_pending"
    scene = given(corrected).on("2026-04-24").by("manager")
    upward = TRANSFER_OUT | {"transfer_reason": "higher_management"}
    scene.when("propose_transfer_out", **upward).at_stage("transfer_pending")
