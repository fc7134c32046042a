"""登记谈话."""

import pytest

from domain.clue.inquiry import InquiryCompleted
from domain.clue.record_talk import TalkRecorded
from tests.cases import Case
from tests.histories import (
    BOTH_LETTER_DELIVERED,
    BOTH_PLANNED,
    HELD_TALK,
    LETTER_PLANNED,
    LETTER_SENT,
    REPLY,
    TALK_PLANNED,
)

CASE = Case(TALK_PLANNED, "2026-03-25", "handler", HELD_TALK)
HELD = TalkRecorded("镇纪委谈话室", "李某、赵某", True, "本人作了说明")


def talking(given, world, on="2026-04-01", **fields):
    return given(world).on(on).by("handler").when("record_talk", **HELD_TALK | fields)


def test_a_talk_completes_the_inquiry_and_starts_the_month_for_the_report(given):
    outcome = talking(given, TALK_PLANNED, "2026-03-25")
    outcome.then(HELD, InquiryCompleted("talk")).at_stage("talk_done")
    running = outcome.record.running("talk-report")
    assert (str(running.unshifted_on), str(running.due_on)) == ("2026-04-25", "2026-04-27")


def test_while_the_letter_is_to_be_sent_a_talk_completes_nothing(given):
    outcome = talking(given, BOTH_PLANNED).then(HELD).at_stage("talk_planned")
    assert outcome.record.running("talk-report") is None


def test_while_the_letter_is_out_a_talk_completes_nothing(given):
    talking(given, BOTH_LETTER_DELIVERED).then(HELD).at_stage("awaiting_reply")


def test_after_the_reply_the_talk_completes_the_inquiry(given):
    replied = BOTH_LETTER_DELIVERED.did("handler", "record_reply", "2026-03-30", **REPLY)
    assert replied.record.stage == "talk_planned"
    outcome = talking(given, replied)
    outcome.then(HELD, InquiryCompleted("talk_and_letter")).at_stage("talk_done")


@pytest.mark.parametrize("talkers", ["李某", "李某、", "李某、李某", "、"])
def test_a_talk_is_held_by_two(given, talkers):
    talking(given, TALK_PLANNED, talkers=talkers).then_refused("talk-by-two")


@pytest.mark.parametrize("talkers", ["李某，赵某", "李某 赵某", "李某；赵某、孙某"])
def test_names_are_set_apart_as_people_do(given, talkers):
    assert talking(given, TALK_PLANNED, talkers=talkers).refused is None


@pytest.mark.parametrize("world", [LETTER_PLANNED, LETTER_SENT], ids=["planned", "sent"])
def test_where_only_a_letter_is_planned_no_talk_is_recorded(given, world):
    talking(given, world).then_refused("inquiry-as-planned", "stage")


def test_one_talk_is_held_in_each_inquiry(given):
    held = BOTH_PLANNED.did("handler", "record_talk", "2026-03-24", **HELD_TALK)
    talking(given, held).then_refused("inquiry-as-planned", "stage")


def test_a_talk_recorded_after_a_later_reply_keeps_its_own_day(given):
    replied = BOTH_LETTER_DELIVERED.did("handler", "record_reply", "2026-03-30", **REPLY)
    outcome = talking(given, replied, "2026-03-26").at_stage("talk_done")
    assert str(outcome.record.running("talk-report").started_on) == "2026-03-30"
    assert outcome.recorded[0].occurred_on.isoformat() == "2026-03-26"


def test_a_talk_does_not_lie_before_its_approval(given):
    talking(given, TALK_PLANNED, "2026-01-05").then_refused("dates-in-order")
