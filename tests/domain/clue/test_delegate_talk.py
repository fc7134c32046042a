"""委托谈话."""

from domain.clue.delegate_talk import TalkDelegated
from tests.cases import Case
from tests.histories import (
    BOTH_PLANNED,
    HELD_TALK,
    LEADER_TALK_PROPOSED,
    LETTER_PLANNED,
    TALK_PLANNED,
)

DELEGATE = {"delegate_name": "钱某", "delegate_is_main_leader": True}
CASE = Case(TALK_PLANNED, "2026-03-24", "secretary", DELEGATE, recurs=True)


def delegating(given, world, main_leader=True, name="钱某"):
    scene = given(world).on("2026-03-25").by("secretary")
    return scene.when("delegate_talk", delegate_name=name, delegate_is_main_leader=main_leader)


def test_a_talk_may_be_left_to_the_units_main_party_leader(given):
    delegating(given, TALK_PLANNED).then(TalkDelegated("钱某", True)).at_stage("talk_planned")


def test_a_talk_is_left_to_nobody_else(given):
    outcome = delegating(given, TALK_PLANNED, main_leader=False)
    outcome.then_refused("talk-delegated-only-to-main-leader")


def test_another_may_be_named_before_the_talk(given):
    once = delegating(given, TALK_PLANNED).world
    assert delegating(given, once, name="孙某").record.fact("delegate_name") == "孙某"


def test_where_no_talk_is_planned_none_is_delegated(given):
    delegating(given, LETTER_PLANNED).then_refused("inquiry-as-planned", "stage")


def test_a_talk_already_held_is_not_delegated(given):
    held = BOTH_PLANNED.did("handler", "record_talk", "2026-03-24", **HELD_TALK)
    delegating(given, held).then_refused("inquiry-as-planned", "stage")


def test_no_main_leader_is_left_to_talk_with_themselves(given):
    leader = LEADER_TALK_PROPOSED.did(
        "secretary", "approve_talk_inquiry", "2026-03-23", told_party_secretary=True
    )
    outcome = delegating(given, leader)
    outcome.then_refused("talk-delegated-only-to-main-leader", "stage")
