"""密封报上级."""

import pytest

from domain.petition.seal_and_forward_up import PetitionForwardedUp
from tests.cases import Case
from tests.petition_histories import ASSIGNED, FORWARDING, HEAD_RECEIVED, RECEIVED, received

CASE = Case(RECEIVED, "2026-03-04", "secretary", FORWARDING)
OTHER_CASES = [Case(HEAD_RECEIVED, "2026-03-04", "intake", FORWARDING)]


def forwarding(given, world=RECEIVED, by="secretary", on="2026-03-04", **fields):
    return given(world).on(on).by(by).when("seal_and_forward_up", **FORWARDING | fields)


def test_the_secretary_sends_up_what_belongs_there_and_only_the_receipt_stays(given):
    outcome = forwarding(given)
    outcome.then(PetitionForwardedUp("某县纪委信访室", "机要第7号", None)).at_stage("forwarded_up")
    assert outcome.record.fact("petition_text") is None


def test_the_petition_desk_sends_up_alone_what_is_about_the_head(given):
    outcome = forwarding(given, HEAD_RECEIVED, "intake").at_stage("forwarded_up")
    assert str(outcome.deadline("forward-up").met_on) == "2026-03-04"


def test_the_petition_desk_sends_up_nothing_else(given):
    forwarding(given, by="intake").then_refused("forwarding-up-by-secretary", "role")


def test_who_acts_for_the_head_does_not_come_between_either(given):
    world = HEAD_RECEIVED.about("colleague").did(
        "security", "grant_role", "2026-03-03", role="acting_secretary"
    )
    outcome = forwarding(given, world.about(HEAD_RECEIVED.subject), "colleague")
    outcome.then_refused("head-bypassed-by-own-matter", "role")


@pytest.mark.parametrize(("world", "by"), [(RECEIVED, "secretary"), (HEAD_RECEIVED, "intake")])
def test_after_five_working_days_the_delay_is_explained(given, world, by):
    for day in ("2026-03-06", "2026-03-09"):
        assert forwarding(given, world, by, day).refused is None
    forwarding(given, world, by, "2026-03-10").then_refused("forward-up")
    explained = forwarding(given, world, by, "2026-03-10", late_reason="机要停班")
    explained.at_stage("forwarded_up")


def test_a_correction_may_be_agreed_to_by_whoever_approves_corrections(given):
    wrong = {"target": 2, "restated": {"hand_over_proof": "机要第8号"}, "reason": "录入有误"}
    proposed = forwarding(given).world.did("manager", "propose_correction", "2026-03-05", **wrong)
    corrected = given(proposed).on("2026-03-05").by("secretary").when("approve_correction")
    assert corrected.record.fact("hand_over_proof") == "机要第8号"


def test_what_was_assigned_is_no_longer_to_be_reported_from_here(given):
    world = received(**ASSIGNED | {"about_head": True})
    outcome = forwarding(given, world, "intake")
    assert outcome.record.running("assigned-report") is None
