"""批准分办."""

from domain.clue.approve_distribution import DistributionApproved
from tests.cases import Case
from tests.histories import DISTRIBUTION_PROPOSED

CASE = Case(DISTRIBUTION_PROPOSED, "2026-03-04", "secretary")


def test_the_secretary_approves_the_handler(given):
    scene = given(DISTRIBUTION_PROPOSED).on("2026-03-04").by("secretary")
    outcome = scene.when("approve_distribution", approval_opinion="同意")
    outcome.then(DistributionApproved("同意")).at_stage("assigned")
    assert outcome.recorded[0].decides_on == 2


def test_where_there_is_no_secretary_who_acts_for_them_approves(given):
    world = DISTRIBUTION_PROPOSED.about("colleague").did(
        "security", "grant_role", "2026-03-03", role="acting_secretary"
    )
    scene = given(world.about(DISTRIBUTION_PROPOSED.subject)).on("2026-03-04").by("colleague")
    outcome = scene.when("approve_distribution").at_stage("assigned")
    assert outcome.recorded[0].role == "acting_secretary"
