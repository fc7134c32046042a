"""镇纪委全体会议审议通过."""

from datetime import date

from domain.case.agree_by_plenary import PlenaryAgreed
from tests.cases import Case
from tests.review_histories import BRANCH_RESOLVED, PLENARY

AGREEMENT = PLENARY | {"proposed_party_sanction": "party_removal"}
CASE = Case(BRANCH_RESOLVED, "2026-04-07", "secretary", AGREEMENT)


def agreeing(given, **fields):
    scene = given(BRANCH_RESOLVED).on("2026-04-07").by("secretary")
    return scene.when("agree_by_plenary", **AGREEMENT | fields)


def test_the_party_committee_is_to_be_asked_within_15_days(given):
    event = PlenaryAgreed(
        minutes_number="某纪会〔2026〕2号",
        votes_entitled=7,
        votes_present=6,
        votes_for=4,
        votes_against=1,
        votes_abstained=1,
        proposed_party_sanction="party_removal",
    )
    outcome = agreeing(given).then(event).at_stage("party_committee_pending")
    assert outcome.deadline("party-committee-submission").due_on == date(2026, 4, 22)
    assert outcome.record.fact("party_sanction") is None


def test_too_few_agree_to_nothing(given):
    few = {"votes_for": 3, "votes_against": 2}
    agreeing(given, **few).then_refused("meeting-decides-by-majority")
