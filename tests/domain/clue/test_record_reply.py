"""登记函询回复."""

import pytest

from domain.clue.inquiry import InquiryCompleted
from domain.clue.record_reply import ReplyRecorded
from tests.cases import Case
from tests.histories import (
    BOTH_LETTER_DELIVERED,
    BOTH_PLANNED,
    HELD_TALK,
    LETTER_DELIVERED,
    LETTER_PLANNED,
    LETTER_SENT,
    REPLY,
    SENT_LETTER,
)

CASE = Case(LETTER_DELIVERED, "2026-04-01", "handler", REPLY)
REPLIED = ReplyRecorded("本人说明情况", "情况属实")


def replying(given, world, on="2026-04-01", **fields):
    return given(world).on(on).by("handler").when("record_reply", **REPLY | fields)


def test_a_reply_completes_the_inquiry_and_starts_the_month_for_the_report(given):
    outcome = replying(given, LETTER_DELIVERED)
    outcome.then(REPLIED, InquiryCompleted("letter")).at_stage("talk_done")
    assert str(outcome.record.running("talk-report").started_on) == "2026-04-01"


@pytest.mark.parametrize(
    ("day", "late"), [("2026-04-16", False), ("2026-04-17", False), ("2026-04-18", True)]
)
def test_a_reply_is_late_after_fifteen_working_days(given, day, late):
    assert replying(given, LETTER_DELIVERED, day).deadline("letter-reply").late is late


def test_while_the_talk_is_to_be_held_a_reply_completes_nothing(given):
    replying(given, BOTH_LETTER_DELIVERED).then(REPLIED).at_stage("talk_planned")


def test_after_the_talk_the_reply_completes_the_inquiry(given):
    world = (
        BOTH_PLANNED.did("handler", "record_talk", "2026-03-24", **HELD_TALK)
        .did("handler", "send_letter", "2026-03-25", **SENT_LETTER)
        .did("handler", "record_letter_delivery", "2026-03-26")
    )
    replying(given, world).then(REPLIED, InquiryCompleted("talk_and_letter")).at_stage("talk_done")


def test_a_reply_comes_after_the_delivery(given):
    replying(given, LETTER_SENT).then_refused("reply-after-delivery", "stage")


def test_a_reply_needs_the_opinion_of_the_units_leader(given):
    outcome = replying(given, LETTER_DELIVERED, leader_opinion="")
    outcome.then_refused("reply-needs-leader-opinion")


def test_who_replies_directly_needs_no_opinion(given):
    direct = SENT_LETTER | {"reply_direct": True}
    world = LETTER_PLANNED.did("handler", "send_letter", "2026-03-24", **direct).did(
        "handler", "record_letter_delivery", "2026-03-26"
    )
    outcome = replying(given, world, leader_opinion="")
    outcome.then(ReplyRecorded("本人说明情况", None), InquiryCompleted("letter"))
