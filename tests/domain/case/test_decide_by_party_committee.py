"""镇党委会议决定."""

import pytest

from domain.case.decide_by_party_committee import PartyCommitteeDecided
from tests.cases import Case
from tests.review_histories import COMMITTEE, COMMITTEE_ASKED, EXPULSION_ASKED, REMOVAL_AGREED

REMOVAL = COMMITTEE | {"party_sanction": "party_removal", "removed_posts": "某村党支部委员"}
CASE = Case(COMMITTEE_ASKED, "2026-04-15", "party_secretary", REMOVAL)


def deciding(given, world=COMMITTEE_ASKED, **fields):
    scene = given(world).on("2026-04-15").by("party_secretary")
    return scene.when("decide_by_party_committee", **REMOVAL | fields)


def test_the_committee_removes_from_a_post(given):
    event = PartyCommitteeDecided(
        minutes_number="某党会〔2026〕2号",
        votes_entitled=9,
        votes_present=9,
        votes_for=7,
        votes_against=1,
        votes_abstained=1,
        party_sanction="party_removal",
        removed_posts="某村党支部委员",
        party_effect_from=None,
    )
    deciding(given).then(event).at_stage("decided")


@pytest.mark.parametrize(
    "sanction",
    ["party_serious_warning_in_lieu", "party_probation_1y", "party_probation_2y", "party_warning"],
)
def test_the_committee_decides_up_to_probation(given, sanction):
    outcome = deciding(given, party_sanction=sanction, removed_posts="")
    assert outcome.refused is None


def test_expulsion_and_what_is_grave_are_for_the_county(given):
    expulsion = {"party_sanction": "party_expulsion", "removed_posts": ""}
    deciding(given, **expulsion).then_refused("sanction-by-competent-body")
    deciding(given, EXPULSION_ASKED).then_refused("sanction-by-competent-body")


def test_the_committee_is_asked_first(given):
    outcome = deciding(given, REMOVAL_AGREED)
    outcome.then_refused("party-committee-asked-with-opinions", "stage")


def test_too_few_decide_nothing(given):
    few = {"votes_for": 4, "votes_against": 4}
    deciding(given, **few).then_refused("meeting-decides-by-majority")


def test_a_removal_names_the_posts(given):
    deciding(given, removed_posts="").then_refused("removal-names-posts")
