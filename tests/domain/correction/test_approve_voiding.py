"""批准作废."""

from dataclasses import replace

from domain.clue.sign_receipt import ReceiptSigned
from domain.correction.approve_voiding import EventVoided, VoidingApproved
from tests.cases import Case
from tests.domain.correction.opened import OPENED
from tests.histories import (
    ASSESSING,
    BOTH_PLANNED,
    HELD_TALK,
    REGISTERED,
    SENT_LETTER,
    TALK_HELD,
    TALK_PLANNED,
)


def proposed(world, target, by="handler", on="2026-05-06"):
    return world.did(by, "propose_voiding", on, target=target, reason="登错线索")


CASE = Case(proposed(ASSESSING, 4), "2026-05-07", "secretary")
OTHER_CASES = [
    replace(CASE, world=proposed(world, 1, on="2027-05-06"), day="2027-05-07") for world in OPENED
]


def approving(given, world):
    return given(world).on("2026-05-07").by("secretary").when("approve_voiding")


def test_a_voided_step_no_longer_stands(given):
    outcome = approving(given, proposed(ASSESSING, 4))
    outcome.then(VoidingApproved(4), EventVoided()).at_stage("assigned")
    assert outcome.record.running("disposition-opinion") is None


def test_a_voided_step_can_be_done_again(given):
    voided = approving(given, proposed(ASSESSING, 4)).world
    scene = given(voided).on("2026-05-08").by("handler")
    outcome = scene.when("sign_receipt", occurred_on="2026-03-06")
    outcome.then(ReceiptSigned()).at_stage("assessing")
    assert str(outcome.record.running("disposition-opinion").started_on) == "2026-03-06"


def test_a_voided_step_cannot_be_voided_or_corrected_again(given):
    voided = approving(given, proposed(ASSESSING, 4)).world
    scene = given(voided).on("2026-05-08").by("handler")
    outcome = scene.when("propose_voiding", target=4, reason="再次作废")
    outcome.then_refused("correction-keeps-history-legal")
    outcome = scene.when("propose_correction", target=4, restated={}, reason="更正")
    outcome.then_refused("correction-keeps-history-legal")


def test_voiding_an_approval_opens_its_proposal_again(given):
    outcome = approving(given, proposed(TALK_PLANNED, 6))
    outcome.then(VoidingApproved(6), EventVoided()).at_stage("disposition_pending")
    again = given(outcome.world).on("2026-05-08").by("secretary").when("approve_talk_inquiry")
    assert again.record.stage == "talk_planned"


def test_voiding_a_proposal_takes_its_approval_along(given):
    outcome = approving(given, proposed(TALK_PLANNED, 5))
    outcome.then(VoidingApproved(5), EventVoided()).at_stage("assessing")
    assert outcome.record.last("clue.talk_inquiry_approved") is None
    assert str(outcome.record.running("disposition-opinion").due_on) == "2026-04-07"


def test_all_that_one_step_recorded_is_voided(given):
    outcome = approving(given, proposed(TALK_HELD, 8))
    outcome.then(VoidingApproved(8), EventVoided(), EventVoided()).at_stage("talk_planned")
    assert [r.corrects for r in outcome.recorded] == [None, 7, 8]
    assert outcome.record.running("talk-report") is None


def test_voiding_one_of_two_independent_steps_leaves_the_other(given):
    world = BOTH_PLANNED.did("handler", "record_talk", "2026-03-24", **HELD_TALK).did(
        "handler", "send_letter", "2026-03-25", **SENT_LETTER
    )
    outcome = approving(given, proposed(world, 7))
    outcome.then(VoidingApproved(7), EventVoided()).at_stage("awaiting_reply")


def test_a_record_whose_opening_is_voided_is_void_and_ends(given):
    outcome = approving(given, proposed(REGISTERED, 1, by="manager"))
    outcome.then(VoidingApproved(1), EventVoided()).at_stage(None)
    scene = given(outcome.world).on("2026-05-08").by("manager")
    again = scene.when("propose_voiding", target=1, reason="再次作废")
    again.then_refused("correction.propose_voiding", "stage")
    assert str(again.refused) == "当前环节是“已作废”，现在不能“提出作废”。"


def test_without_a_proposal_nothing_is_voided(given):
    approving(given, ASSESSING).then_refused("correction-by-proposal", "stage")


def test_the_proposer_of_a_voiding_does_not_approve_it(given):
    both = ASSESSING.about("handler").did(
        "security", "grant_role", "2026-03-01", role="commission_secretary"
    )
    waiting = proposed(both.about(ASSESSING.subject), 4)
    outcome = given(waiting).on("2026-05-07").by("handler").when("approve_voiding")
    outcome.then_refused("separation-proposer-not-approver", "role")
