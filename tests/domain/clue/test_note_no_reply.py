"""登记逾期未回复."""

import pytest

from domain.clue.inquiry import InquiryCompleted
from domain.clue.note_no_reply import NoReplyNoted
from tests.cases import Case
from tests.histories import BOTH_LETTER_DELIVERED, LETTER_DELIVERED, LETTER_SENT

CASE = Case(LETTER_DELIVERED, "2026-04-20", "handler", {"reason": "多次催办未回复"})


def noting(given, world, on):
    return given(world).on(on).by("handler").when("note_no_reply", reason="多次催办未回复")


@pytest.mark.parametrize("day", ["2026-04-16", "2026-04-17"])
def test_up_to_the_last_day_a_reply_may_still_come(given, day):
    noting(given, LETTER_DELIVERED, day).then_refused("letter-reply", "stage")


def test_after_the_last_day_the_inquiry_goes_on_without_a_reply(given):
    outcome = noting(given, LETTER_DELIVERED, "2026-04-18")
    outcome.then(NoReplyNoted("多次催办未回复"), InquiryCompleted("letter")).at_stage("talk_done")
    assert outcome.deadline("letter-reply").late
    assert str(outcome.record.running("talk-report").started_on) == "2026-04-18"


def test_a_planned_talk_is_still_to_be_held(given):
    outcome = noting(given, BOTH_LETTER_DELIVERED, "2026-04-18")
    outcome.then(NoReplyNoted("多次催办未回复")).at_stage("talk_planned")


def test_the_days_run_from_the_delivery(given):
    noting(given, LETTER_SENT, "2026-06-01").then_refused("reply-after-delivery", "stage")
