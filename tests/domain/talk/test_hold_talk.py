"""登记谈话."""

from dataclasses import replace
from datetime import date

import pytest

from domain.talk.hold_talk import FollowUpOrdered, TalkHeld
from tests.cases import Case
from tests.education_histories import FOLLOWED_UP, TALK
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-10", "deputy", TALK)
OTHER_CASES = [Case(HOUSE, "2026-03-10", "deputy", FOLLOWED_UP)]


def talk(follow_up):
    return TalkHeld(
        talk_number="谈〔2026〕1号",
        talk_kind="heart_to_heart",
        talked_by=("李某",),
        duty_list_id=None,
        talked_to=("王某", "赵某", "周某"),
        heads=3,
        talk_note="提醒注意工作纪律",
        follow_up=follow_up,
    )


def talking(given, **said):
    return given(HOUSE).on("2026-03-10").by("deputy").when("talk.hold_talk", **TALK | said)


def test_a_talk_counts_everybody_who_was_talked_to(given):
    outcome = talking(given).then(talk(follow_up=False)).at_stage("done")
    assert outcome.recorded[0].deadlines == ()


def test_what_is_to_be_followed_up_is_due_on_the_day_named(given):
    ordered = FollowUpOrdered(date(2026, 4, 30))
    outcome = talking(given, **FOLLOWED_UP).then(talk(follow_up=True), ordered)
    assert str(outcome.at_stage("follow_up").record.running("talk-follow-up").due_on) == (
        "2026-04-30"
    )


@pytest.mark.parametrize(
    "said", [{"follow_up": True}, {"due_on": "2026-04-30"}], ids=["no day", "nothing to follow up"]
)
def test_a_day_is_set_where_something_is_to_be_followed_up_and_nowhere_else(given, said):
    talking(given, **said).then_refused("talk-follow-up-dated")


def test_a_corrected_talk_keeps_its_number_and_counts_its_people_anew(given):
    world = talking(given).world
    wrong = {
        "target": 1,
        "restated": TALK | {"talked_to": ["王某"]},
        "reason": "录入有误",
    }
    proposed = world.did("manager", "propose_correction", "2026-03-11", **wrong)
    corrected = given(proposed).on("2026-03-11").by("secretary").when("approve_correction")
    assert corrected.record.fact("talk_number") == "谈〔2026〕1号"
    assert corrected.record.fact("heads") == 1


def test_an_interview_may_say_why_it_was_held(given):
    said = {"talk_kind": "interview", "interview_ground": "preventive"}
    held = replace(talk(follow_up=False), **said)
    talking(given, **said).then(held)


def test_only_an_interview_has_a_ground(given):
    outcome = talking(given, interview_ground="preventive")
    outcome.then_refused("interview-ground-of-interview")
