"""批准移送."""

from domain.clue.transfer_out import TransferredOut
from tests.cases import Case
from tests.histories import ASSESSING, LETTER_DELIVERED, TRANSFER_OUT, TRANSFER_PROPOSED

PAPER = {"transfer_document": "某纪移〔2026〕1号", "handover_proof": "回执1号"}
CASE = Case(TRANSFER_PROPOSED, "2026-03-07", "secretary", PAPER)


def test_the_clue_is_handed_over_with_a_proof(given):
    outcome = given(TRANSFER_PROPOSED).on("2026-03-07").by("secretary")
    outcome = outcome.when("transfer_out", **PAPER)
    event = TransferredOut("other_place", "邻镇纪委", "某纪移〔2026〕1号", "回执1号", None)
    outcome.then(event).at_stage("transferred")


def test_what_was_handed_over_needs_no_opinion_any_more(given):
    world = ASSESSING.did("manager", "propose_transfer_out", "2026-03-06", **TRANSFER_OUT)
    outcome = given(world).on("2026-03-07").by("secretary").when("transfer_out", **PAPER)
    assert outcome.record.running("disposition-opinion") is None


def test_what_was_asked_of_the_person_is_waited_for_no_more(given):
    world = LETTER_DELIVERED.did("manager", "propose_transfer_out", "2026-03-27", **TRANSFER_OUT)
    outcome = given(world).on("2026-03-30").by("party_secretary").when("transfer_out", **PAPER)
    assert outcome.record.running("letter-reply") is None
