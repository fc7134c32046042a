"""批准更正."""

from dataclasses import replace
from datetime import date

import pytest

from domain.clue.approve_talk_inquiry import TalkInquiryApproved
from domain.clue.propose_disposition import DispositionProposed
from domain.clue.register_clue import ClueRegistered
from domain.clue.sign_receipt import ReceiptSigned
from domain.correction.approve_correction import CorrectionApproved
from domain.person.register_person import PersonRegistered
from tests.cases import Case
from tests.domain.correction.opened import OPENED
from tests.histories import (
    ASSESSING,
    CLOSURE,
    LEADER_VERIFICATION_PROPOSED,
    REGISTERED,
    TALK_PLANNED,
    TALK_PROPOSED,
)

LATE = ASSESSING.did(
    "handler", "propose_disposition", "2026-04-08", **CLOSURE, late_reason="承办人住院"
)


def proposed(world, target, by="handler", on="2026-05-06", **restated):
    fields = {"target": target, "restated": restated, "reason": "登记有误"}
    return world.did(by, "propose_correction", on, **fields)


CASE = Case(proposed(ASSESSING, 4, occurred_on="2026-03-10"), "2026-05-07", "secretary")
OTHER_CASES = [
    replace(CASE, world=proposed(world, 1, on="2027-05-06"), day="2027-05-07") for world in OPENED
]


def approving(given, world, on="2026-05-07", **fields):
    return given(world).on(on).by("secretary").when("approve_correction", **fields)


def test_a_corrected_receipt_moves_the_deadline(given):
    outcome = approving(given, proposed(ASSESSING, 4, occurred_on="2026-03-10"))
    outcome.then(CorrectionApproved(4), ReceiptSigned()).at_stage("assessing")
    running = outcome.record.running("disposition-opinion")
    assert (str(running.started_on), str(running.due_on)) == ("2026-03-10", "2026-04-10")
    receipt = outcome.record.slots[4]
    assert receipt.occurred_on == date(2026, 3, 10)
    assert receipt.actor == ASSESSING.account("handler")


def test_what_follows_is_restated_where_it_comes_out_different(given):
    assert LATE.record.deadlines["disposition-opinion"].late
    outcome = approving(given, proposed(LATE, 4, occurred_on="2026-03-09"))
    proposal = LATE.record.slots[5].event
    outcome.then(CorrectionApproved(4), ReceiptSigned(), proposal)
    outcome.at_stage("disposition_pending")
    met = outcome.deadline("disposition-opinion")
    assert (str(met.due_on), str(met.met_on), met.late) == ("2026-04-09", "2026-04-08", False)
    assert [r.corrects for r in outcome.recorded] == [None, 4, 5]


def test_what_would_have_been_late_without_a_reason_refuses_the_correction(given):
    world = ASSESSING.did(
        "manager",
        "propose_correction",
        "2026-03-09",
        **{
            "target": 4,
            "restated": {"occurred_on": "2026-03-09"},
            "reason": "签收有误",
        },
    ).did("secretary", "approve_correction", "2026-03-09")
    world = world.did("handler", "propose_disposition", "2026-04-09", **CLOSURE)
    outcome = (
        given(world)
        .on("2026-05-06")
        .by("manager")
        .when(
            "propose_correction",
            target=4,
            restated={"occurred_on": "2026-03-05"},
            reason="原来没错",
        )
    )
    outcome.then_refused("correction-keeps-history-legal")
    assert "“提出处置意见”将不再成立：已超过期限（2026年4月7日）" in str(outcome.refused)


def test_correcting_a_proposal_lets_its_approval_lapse(given):
    outcome = approving(given, proposed(TALK_PLANNED, 5, inquiry_mode="letter"))
    restated = DispositionProposed(
        **vars(TALK_PLANNED.record.slots[5].event) | {"inquiry_mode": "letter"}
    )
    outcome.then(CorrectionApproved(5), restated).at_stage("disposition_pending")
    assert outcome.record.last("clue.talk_inquiry_approved") is None
    again = given(outcome.world).on("2026-05-08").by("secretary")
    approved = again.when("approve_talk_inquiry", decides_on=outcome.recorded[1].version)
    approved.then(TalkInquiryApproved("talk_inquiry", "letter", None, None, 1))
    approved.at_stage("talk_planned")


def test_an_approval_opened_before_the_proposal_was_corrected_is_refused(given):
    corrected = approving(given, proposed(TALK_PROPOSED, 5, inquiry_mode="letter")).world
    scene = given(corrected).on("2026-05-08").by("secretary")
    scene.when("approve_talk_inquiry", decides_on=5).then_refused(
        "clue.approve_talk_inquiry", "stage"
    )


def test_an_approval_stands_where_its_proposal_is_only_counted_anew(given):
    """The receipt was a day later: the proposal's period differs, what was approved does not."""
    outcome = approving(given, proposed(TALK_PLANNED, 4, occurred_on="2026-03-06"))
    outcome.then(
        CorrectionApproved(4),
        ReceiptSigned(),
        TALK_PLANNED.record.slots[5].event,
        TALK_PLANNED.record.slots[6].event,
    ).at_stage("talk_planned")
    approval = outcome.record.slots[6]
    assert approval.decides_on == outcome.record.slots[5].version
    assert approval.actor == TALK_PLANNED.record.slots[6].actor


def test_an_approval_that_stands_keeps_the_office_of_who_gave_it(given):
    world = LEADER_VERIFICATION_PROPOSED.did(
        "party_secretary", "approve_verification", "2026-03-23"
    )
    for day in ("2026-03-06", "2026-03-09"):
        world = approving(given, proposed(world, 4, on="2026-05-07", occurred_on=day)).world
        assert world.record.slots[6].role == "party_secretary"
        assert world.record.stage == "verification_planned"


def test_a_step_can_be_corrected_again(given):
    once = approving(given, proposed(ASSESSING, 4, occurred_on="2026-03-10")).world
    twice = approving(
        given, proposed(once, 4, on="2026-05-08", occurred_on="2026-03-06"), "2026-05-09"
    )
    twice.then(CorrectionApproved(4), ReceiptSigned())
    assert str(twice.record.running("disposition-opinion").started_on) == "2026-03-06"


def test_the_facts_of_a_registration_are_restated_number_and_person_stay(given):
    outcome = approving(given, proposed(REGISTERED, 1, by="manager", disciplines=["work", "mass"]))
    facts = vars(REGISTERED.record.slots[1].event) | {"disciplines": ("work", "mass")}
    outcome.then(CorrectionApproved(1), ClueRegistered(**facts))


def test_the_name_of_a_person_can_be_corrected(given):
    person = REGISTERED.record.fact("person_id")
    world = proposed(REGISTERED.about(person), 1, by="manager", name="汪某")
    approving(given, world).then(CorrectionApproved(1), PersonRegistered("汪某", None))


def test_a_corrected_day_counts_in_its_own_month_and_an_unchanged_one_where_it_did(given):
    outcome = approving(given, proposed(TALK_PROPOSED, 5, occurred_on="2026-04-01"))
    assert [r.period for r in outcome.recorded] == ["2026-05", "2026-04"]
    outcome = approving(given, proposed(TALK_PROPOSED, 5, inquiry_mode="letter"))
    assert [r.period for r in outcome.recorded] == ["2026-05", "2026-03"]


def test_a_month_already_reported_takes_up_no_corrected_day(given):
    moved = replace(proposed(TALK_PROPOSED, 5, occurred_on="2026-04-01"), closed_through="2026-04")
    assert [r.period for r in approving(given, moved).recorded] == ["2026-05", "2026-05"]
    for stays in ({"inquiry_mode": "letter"}, {"occurred_on": "2026-03-21"}):
        closed = replace(proposed(TALK_PROPOSED, 5, **stays), closed_through="2026-04")
        assert [r.period for r in approving(given, closed).recorded] == ["2026-05", "2026-03"]


def test_the_proposer_of_a_correction_does_not_approve_it(given):
    both = ASSESSING.about("handler").did(
        "security", "grant_role", "2026-03-01", role="commission_secretary"
    )
    waiting = proposed(both.about(ASSESSING.subject), 4, occurred_on="2026-03-10")
    outcome = given(waiting).on("2026-05-07").by("handler").when("approve_correction")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_an_answer_is_to_the_proposal_that_was_read(given):
    waiting = proposed(ASSESSING, 4, occurred_on="2026-03-10")
    approving(given, waiting, decides_on=4).then_refused("correction.approve_correction", "stage")


def test_without_a_proposal_nothing_is_approved(given):
    approving(given, ASSESSING).then_refused("correction-by-proposal", "stage")


@pytest.mark.parametrize("answer", ["approve_correction", "approve_voiding"])
def test_a_proposal_is_answered_once_and_as_what_it_is(given, answer):
    waiting = proposed(ASSESSING, 4, occurred_on="2026-03-10")
    answered = waiting.did("secretary", "approve_correction", "2026-05-07")
    scene = given(answered).on("2026-05-08").by("secretary")
    scene.when(answer).then_refused("correction-by-proposal", "stage")


def test_what_happened_since_the_proposal_counts(given):
    waiting = proposed(ASSESSING, 4, occurred_on="2026-04-01")
    world = waiting.did("handler", "propose_disposition", "2026-05-07", **CLOSURE, late_reason="忙")
    outcome = approving(given, world)
    assert [r.kind for r in outcome.recorded] == [
        "correction.correction_approved",
        "clue.receipt_signed",
        "clue.disposition_proposed",
    ]
    assert outcome.deadline("disposition-opinion").late
