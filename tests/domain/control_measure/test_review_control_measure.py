"""检查措施落实."""

from datetime import date

from domain.control_measure.review_control_measure import ControlMeasureReviewed
from tests.cases import Case
from tests.prevention_histories import ADOPTED, REVIEW

CASE = Case(ADOPTED, "2027-03-01", "handler", REVIEW, recurs=True)


def reviewing(given, **said):
    scene = given(ADOPTED).on("2027-03-01").by("handler")
    return scene.when("review_control_measure", **REVIEW | said)


def test_a_measure_is_looked_at_and_the_next_day_is_set(given):
    reviewed = ControlMeasureReviewed(True, "抽查十笔，均有复核", date(2028, 3, 2))
    outcome = reviewing(given).then(reviewed).at_stage("in_force")
    assert str(outcome.record.running("control-measure-review").due_on) == "2028-03-02"


def test_the_next_review_lies_ahead(given):
    reviewing(given, review_due_on="2027-03-01").then_refused("review-lies-ahead")
