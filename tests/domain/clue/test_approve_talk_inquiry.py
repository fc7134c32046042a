"""批准谈话函询."""

from domain.clue.approve_talk_inquiry import TalkInquiryApproved
from tests.cases import Case
from tests.histories import LEADER_TALK_PROPOSED, SHELVING_PROPOSED, TALK_PROPOSED

CASE = Case(TALK_PROPOSED, "2026-03-23", "secretary")


def approving(given, world, **fields):
    scene = given(world).on("2026-03-23").by("secretary")
    return scene.when("approve_talk_inquiry", approval_opinion="同意", **fields)


def approved(told):
    return TalkInquiryApproved(
        disposition="talk_inquiry",
        inquiry_mode="talk",
        approval_opinion="同意",
        told_party_secretary=told,
        round=1,
    )


def test_the_secretary_approves_what_was_proposed(given):
    outcome = approving(given, TALK_PROPOSED).then(approved(None)).at_stage("talk_planned")
    assert outcome.recorded[0].decides_on == 5


def test_another_disposition_is_not_approved_as_a_talk(given):
    outcome = approving(given, SHELVING_PROPOSED)
    outcome.then_refused("approval-matches-proposal", "stage")
    assert str(outcome.refused) == "提出的是“暂存待查”，请按此审批或退回。"


def test_for_a_main_leader_it_is_said_whether_the_party_secretary_was_told(given):
    outcome = approving(given, LEADER_TALK_PROPOSED)
    outcome.then_refused("main-leader-talk-party-secretary-told")
    for told in (True, False):
        outcome = approving(given, LEADER_TALK_PROPOSED, told_party_secretary=told)
        outcome.then(approved(told))
