"""复查廉政风险点."""

from datetime import date

from domain.risk_point.re_review_risk_point import RiskPointReReviewed
from tests.cases import Case
from tests.prevention_histories import IDENTIFIED

REVIEW = {"risk_finding": "仍由一人经手", "review_due_on": "2028-03-02"}
CASE = Case(IDENTIFIED, "2027-03-01", "handler", REVIEW, recurs=True)


def reviewing(given, **said):
    scene = given(IDENTIFIED).on("2027-03-01").by("handler")
    return scene.when("re_review_risk_point", **REVIEW | said)


def test_a_risk_is_looked_at_again_and_the_next_day_is_set(given):
    reviewed = RiskPointReReviewed("仍由一人经手", date(2028, 3, 2))
    outcome = reviewing(given).then(reviewed).at_stage("in_force")
    assert str(outcome.record.running("risk-point-re-review").due_on) == "2028-03-02"


def test_the_next_review_lies_ahead(given):
    reviewing(given, review_due_on="2027-03-01").then_refused("review-lies-ahead")
