"""终止谈话函询."""

import pytest

from domain.clue.abandon_inquiry import InquiryAbandoned
from tests.cases import Case
from tests.histories import LETTER, LETTER_DELIVERED, LETTER_SENT, TALK_PLANNED

WHY = {"reason": "本人长期在境外，无法送达"}
CASE = Case(LETTER_SENT, "2026-03-30", "secretary", WHY)
OTHER_CASES = [Case(TALK_PLANNED, "2026-03-30", "secretary", WHY)]


def abandoning(given, world):
    return given(world).on("2026-03-30").by("secretary").when("abandon_inquiry", **WHY)


@pytest.mark.parametrize("world", [LETTER_SENT, LETTER_DELIVERED, TALK_PLANNED])
def test_what_cannot_be_held_or_delivered_is_assessed_anew(given, world):
    outcome = abandoning(given, world)
    outcome.then(InquiryAbandoned(WHY["reason"])).at_stage("assessing")
    assert outcome.record.running("disposition-opinion").started_on.isoformat() == "2026-03-30"
    assert not outcome.record.running("letter-reply")


def test_the_next_inquiry_is_a_round_of_its_own(given):
    again = (
        abandoning(given, LETTER_SENT)
        .world.did("handler", "propose_disposition", "2026-03-31", **LETTER)
        .did("secretary", "approve_talk_inquiry", "2026-04-01")
    )
    sent = given(again).on("2026-04-02").by("handler")
    sent.when("send_letter", letter_number="函〔2026〕2号", reply_direct=True).at_stage(
        "awaiting_reply"
    )
