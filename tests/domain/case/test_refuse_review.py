"""不予受理审理."""

from domain.case.refuse_review import ReviewRefused
from tests.case_histories import TRANSFERRED
from tests.cases import Case
from tests.review_histories import DIRECT

REFUSAL = {"review_defect": "incomplete", "reason": "缺涉案财物报告"}
CASE = Case(TRANSFERRED, "2026-04-27", "reviewer", REFUSAL)


def refusing(given, world):
    return given(world).on("2026-04-27").by("reviewer").when("refuse_review", **REFUSAL)


def test_the_case_goes_back_to_the_inquiry(given):
    outcome = refusing(given, TRANSFERRED).then(ReviewRefused("incomplete", "缺涉案财物报告"))
    outcome.at_stage("investigating")


def test_what_no_inquiry_brought_goes_back_to_none(given):
    refusing(given, DIRECT).then_refused("direct-review-has-no-inquiry", "stage")
