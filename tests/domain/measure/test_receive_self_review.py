"""收到书面检查."""

from domain.measure.receive_self_review import SelfReviewReceived
from tests.cases import Case
from tests.measure_histories import REVIEW_ORDERED, SELF_REVIEW

CASE = Case(REVIEW_ORDERED, "2026-03-18", "handler", SELF_REVIEW)
NOTE = "书面检查认识到位，已补齐审批单"


def receiving(given, on, **fields):
    scene = given(REVIEW_ORDERED).on(on).by("handler")
    return scene.when("receive_self_review", **SELF_REVIEW | fields)


def test_the_check_that_was_ordered_is_in(given):
    outcome = receiving(given, "2026-03-18").then(SelfReviewReceived(NOTE, None))
    outcome.at_stage("done")
    assert not outcome.deadline("self-review").late


def test_who_is_late_says_why(given):
    receiving(given, "2026-03-21").then_refused("self-review")
    late = receiving(given, "2026-03-21", late_reason="本人住院")
    late.then(SelfReviewReceived(NOTE, "本人住院"))
    assert late.deadline("self-review").late
