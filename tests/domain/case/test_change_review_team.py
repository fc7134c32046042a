"""调整审理组."""

from domain.case.change_review_team import ReviewTeamChanged
from tests.cases import Case
from tests.review_histories import ACCEPTED, REVIEW_TEAM, REVIEWER, SUPPLEMENTING

CHANGE = {"review_team": REVIEW_TEAM[::-1], "reason": "主审调整"}
CASE = Case(ACCEPTED, "2026-03-16", "secretary", CHANGE, recurs=True)
OTHER_CASES = [Case(SUPPLEMENTING, "2026-03-17", "deputy", CHANGE, recurs=True)]


def changing(given, team):
    scene = given(ACCEPTED).on("2026-03-16").by("deputy")
    return scene.when("change_review_team", review_team=team, reason="主审调整")


def test_other_people_review_and_the_month_runs_on(given):
    outcome = changing(given, REVIEW_TEAM[::-1])
    outcome.then(ReviewTeamChanged(tuple(REVIEW_TEAM[::-1]), "主审调整")).at_stage("in_review")
    assert outcome.record.fact("review_team") == tuple(REVIEW_TEAM[::-1])
    assert outcome.record.deadlines == ACCEPTED.record.deadlines


def test_they_are_two_again(given):
    changing(given, [REVIEWER]).then_refused("review-by-two")
