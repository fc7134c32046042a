"""批准初步核实."""

import pytest

from domain.clue.approve_verification import VerificationApproved
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    HANDLER,
    HOUSE,
    LEADER_VERIFICATION_PROPOSED,
    PLAN_PROPOSED,
    TALK_PROPOSED,
    VERIFICATION,
    VERIFICATION_PROPOSED,
)

CASE = Case(VERIFICATION_PROPOSED, "2026-03-23", "secretary")
OTHER_CASES = [Case(PLAN_PROPOSED, "2026-04-09", "secretary")]


def approving(given, world, by="secretary", on="2026-04-09"):
    return given(world).on(on).by(by).when("approve_verification", approval_opinion="同意")


def approved(number):
    return VerificationApproved("prelim_verification", "同意", number)


@pytest.mark.parametrize(
    ("world", "number"),
    [(VERIFICATION_PROPOSED, 1), (PLAN_PROPOSED, 2)],
    ids=["first", "after talk"],
)
def test_the_secretary_approves_plan_and_team(given, world, number):
    outcome = approving(given, world).then(approved(number)).at_stage("verification_planned")
    assert outcome.recorded[0].decides_on == world.record.version


def test_another_disposition_is_not_approved_as_a_verification(given):
    approving(given, TALK_PROPOSED).then_refused("approval-matches-proposal", "stage")


def test_verifying_a_main_leader_is_for_the_party_secretary(given):
    outcome = approving(given, LEADER_VERIFICATION_PROPOSED)
    outcome.then_refused("main-leader-verification-by-party-secretary", "role")
    assert str(outcome.refused) == "被反映人是主要负责人，初核须由镇党委书记批准，请交由其审批。"
    outcome = approving(given, LEADER_VERIFICATION_PROPOSED, by="party_secretary")
    outcome.then(approved(1))
    assert outcome.recorded[0].role == "party_secretary"


def test_who_holds_both_offices_approves_for_a_main_leader_as_the_higher(given):
    clue = LEADER_VERIFICATION_PROPOSED.subject
    both = LEADER_VERIFICATION_PROPOSED.about("secretary").did(
        "security", "grant_role", "2026-03-01", role="party_secretary"
    )
    outcome = approving(given, both.about(clue)).then(approved(1))
    assert outcome.recorded[0].role == "party_secretary"


def test_nobody_approves_a_team_they_sit_in(given):
    own = VERIFICATION | {"team": [HANDLER, HOUSE.account("secretary")]}
    proposed = ASSESSING.did("handler", "propose_disposition", "2026-03-20", **own)
    approving(given, proposed).then_refused("separation-proposer-not-approver", "role")
