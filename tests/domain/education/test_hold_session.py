"""开展廉政教育."""

from domain.education.hold_session import MakeUpOrdered, SessionHeld
from tests.cases import Case
from tests.education_histories import HELD, PLANNED, WITH_ABSENT

CASE = Case(PLANNED, "2026-03-20", "manager", HELD)
OTHER_CASES = [Case(PLANNED, "2026-03-20", "manager", WITH_ABSENT)]


def holding(given, **session):
    scene = given(PLANNED).on("2026-03-20").by("manager")
    return scene.when("hold_session", **HELD | session)


def test_a_session_that_nobody_missed_is_done_with(given):
    held = SessionHeld("镇会议室", 40, None, None, "警示教育片一部")
    outcome = holding(given).then(held).at_stage("held")
    assert outcome.record.running("session-held") is None


def test_whoever_was_absent_has_to_make_up_for_it(given):
    held = SessionHeld("镇会议室", 2, ("张某", "李某"), ("王某", "赵某"), "警示教育片一部")
    holding(given, **WITH_ABSENT).then(held, MakeUpOrdered(2)).at_stage("make_up")


def test_nobody_is_both_present_and_absent(given):
    both = {"attendees": "张某", "absentees": "张某"}
    holding(given, **both).then_refused("session-present-or-absent")


def test_no_more_are_named_than_were_there(given):
    named = {"heads": 1, "attendees": "张某\n李某"}
    holding(given, **named).then_refused("session-heads-cover-names")


def test_more_may_have_been_there_than_are_named(given):
    held = SessionHeld("镇会议室", 40, ("张某",), None, "警示教育片一部")
    holding(given, attendees="张某").then(held)
