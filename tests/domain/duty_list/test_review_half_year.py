"""半年检查."""

from domain.duty_list.review_half_year import HalfYearReviewed
from tests.cases import Case
from tests.responsibility_histories import DUTY_LIST

FIRST = {"year_half": "first_half", "review_findings": "谈心谈话已完成两次"}
SECOND = {"year_half": "second_half", "review_findings": "全部完成"}
CASE = Case(DUTY_LIST, "2026-07-01", "manager", FIRST)
REVIEWED = DUTY_LIST.did("manager", "review_half_year", "2026-07-01", **FIRST)


def reviewing(given, world, on, review):
    return given(world).on(on).by("manager").when("review_half_year", **review)


def test_each_half_of_the_year_is_looked_at(given):
    first = reviewing(given, DUTY_LIST, "2026-07-01", FIRST)
    first.then(HalfYearReviewed(**FIRST)).at_stage("in_force")
    second = reviewing(given, REVIEWED, "2026-12-30", SECOND)
    second.then(HalfYearReviewed(**SECOND)).at_stage("in_force")


def test_a_half_is_looked_at_once(given):
    again = reviewing(given, REVIEWED, "2026-07-02", FIRST)
    again.then_refused("half-year-reviewed-once", "stage")
