"""镇党委会议同意报县."""

from datetime import date

from domain.case.agree_by_party_committee import PartyCommitteeAgreed
from tests.cases import Case
from tests.review_histories import COMMITTEE, EXPULSION_AGREED, EXPULSION_ASKED

AGREEMENT = COMMITTEE | {"proposed_party_sanction": "party_expulsion"}
CASE = Case(EXPULSION_ASKED, "2026-04-15", "party_secretary", AGREEMENT)


def agreeing(given, world=EXPULSION_ASKED, **fields):
    scene = given(world).on("2026-04-15").by("party_secretary")
    return scene.when("agree_by_party_committee", **AGREEMENT | fields)


def test_the_county_is_to_be_asked_within_15_days(given):
    event = PartyCommitteeAgreed(
        minutes_number="某党会〔2026〕2号",
        votes_entitled=9,
        votes_present=9,
        votes_for=7,
        votes_against=1,
        votes_abstained=1,
        proposed_party_sanction="party_expulsion",
    )
    outcome = agreeing(given).then(event).at_stage("county_request_pending")
    assert outcome.deadline("county-submission").due_on == date(2026, 4, 30)


def test_the_committee_is_asked_first(given):
    outcome = agreeing(given, EXPULSION_AGREED)
    outcome.then_refused("party-committee-asked-with-opinions", "stage")


def test_too_few_agree_to_nothing(given):
    few = {"votes_for": 4, "votes_against": 4}
    agreeing(given, **few).then_refused("meeting-decides-by-majority")
