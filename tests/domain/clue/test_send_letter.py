"""发出函询."""

import pytest

from domain.clue.send_letter import LetterSent
from tests.cases import Case
from tests.histories import (
    BOTH_LETTER_DELIVERED,
    BOTH_PLANNED,
    HELD_TALK,
    LEADER_TALK_PROPOSED,
    LETTER,
    LETTER_PLANNED,
    REPLY,
    SENT_LETTER,
    TALK_PLANNED,
)

CASE = Case(LETTER_PLANNED, "2026-03-24", "handler", SENT_LETTER)
BOTH_TALK_HELD = BOTH_PLANNED.did("handler", "record_talk", "2026-03-24", **HELD_TALK)


def sending(given, world):
    return given(world).on("2026-04-01").by("handler").when("send_letter", **SENT_LETTER)


@pytest.mark.parametrize(
    "world", [LETTER_PLANNED, BOTH_PLANNED, BOTH_TALK_HELD], ids=["letter", "both", "after talk"]
)
def test_a_planned_letter_goes_out(given, world):
    outcome = sending(given, world).then(LetterSent("函〔2026〕1号", False))
    outcome.at_stage("awaiting_reply")
    assert outcome.record.running("letter-reply") is None


def test_where_only_a_talk_is_planned_no_letter_goes_out(given):
    sending(given, TALK_PLANNED).then_refused("inquiry-as-planned", "stage")


def test_one_letter_goes_out_in_each_inquiry(given):
    replied = BOTH_LETTER_DELIVERED.did("handler", "record_reply", "2026-03-30", **REPLY)
    sending(given, replied).then_refused("inquiry-as-planned", "stage")


def test_a_main_leader_replies_to_the_commission_direct(given):
    leader = (
        LEADER_TALK_PROPOSED.did("secretary", "reject_disposition", "2026-03-20", reason="改函询")
        .did("handler", "propose_disposition", "2026-03-20", **LETTER)
        .did("secretary", "approve_talk_inquiry", "2026-03-23", told_party_secretary=True)
    )
    sending(given, leader).then_refused("reply-needs-leader-opinion")
    scene = given(leader).on("2026-04-01").by("handler")
    direct = scene.when("send_letter", **SENT_LETTER | {"reply_direct": True})
    direct.then(LetterSent("函〔2026〕1号", True))
