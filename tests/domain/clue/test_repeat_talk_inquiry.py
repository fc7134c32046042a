"""再次谈话函询."""

from domain.clue.close_accepted import ExplanationAccepted
from domain.clue.repeat_talk_inquiry import TalkInquiryRepeated
from tests.cases import Case
from tests.histories import HELD_TALK, REPLY, REPORT, SENT_LETTER, TALK_REPORTED

REPEAT = {"work_plan": "方案", "reason": "说明含糊"}
CASE = Case(TALK_REPORTED, "2026-04-01", "secretary", REPEAT | {"inquiry_mode": "letter"})


def test_an_inquiry_is_repeated_as_a_disposition_of_its_own(given):
    scene = given(TALK_REPORTED).on("2026-04-01").by("secretary")
    outcome = scene.when("repeat_talk_inquiry", inquiry_mode="letter", **REPEAT)
    outcome.then(TalkInquiryRepeated("talk_inquiry", "letter", "方案", "说明含糊", 2))
    outcome.at_stage("talk_planned")


def test_each_inquiry_is_completed_by_its_own_acts(given):
    world = TALK_REPORTED.did(
        "secretary", "repeat_talk_inquiry", "2026-04-01", inquiry_mode="letter", **REPEAT
    )
    scene = given(world).on("2026-04-01").by("handler")
    scene.when("record_talk", **HELD_TALK).then_refused("inquiry-as-planned", "stage")
    reported = (
        world.did("handler", "send_letter", "2026-04-02", **SENT_LETTER)
        .did("handler", "record_letter_delivery", "2026-04-03")
        .did("handler", "record_reply", "2026-04-08", **REPLY)
        .did("handler", "submit_talk_report", "2026-04-09", **REPORT)
    )
    closed = given(reported).on("2026-04-10").by("secretary")
    outcome = closed.when(
        "close_accepted", feedback_letter_number="反馈1号", feedback_sent_on="2026-04-10"
    )
    day = reported.record.history[-1].occurred_on.replace(day=10)
    outcome.then(ExplanationAccepted("反馈1号", day, None, "letter", "form_1"))


def test_an_inquiry_is_not_repeated_beyond_eight_dispositions(given):
    world = TALK_REPORTED
    for day in range(1, 29, 4):
        world = (
            world.did(
                "secretary",
                "repeat_talk_inquiry",
                f"2026-05-{day:02}",
                inquiry_mode="talk",
                **REPEAT,
            )
            .did("handler", "record_talk", f"2026-05-{day + 1:02}", **HELD_TALK)
            .did("handler", "submit_talk_report", f"2026-05-{day + 2:02}", **REPORT)
        )
    assert world.record.fact("round") == 8
    scene = given(world).on("2026-05-28").by("secretary")
    outcome = scene.when("repeat_talk_inquiry", inquiry_mode="talk", **REPEAT)
    outcome.then_refused("dispositions-at-most-eight")
