"""复查岗位职责."""

from datetime import date

from domain.post.re_review_post import PostReReviewed
from tests.cases import Case
from tests.prevention_histories import POST_REVIEWED, RE_REVIEWED

CASE = Case(POST_REVIEWED, "2027-03-01", "handler", RE_REVIEWED, recurs=True)


def reviewing(given, **said):
    scene = given(POST_REVIEWED).on("2027-03-01").by("handler")
    return scene.when("re_review_post", **RE_REVIEWED | said)


def test_a_post_is_looked_through_again_and_the_next_day_is_set(given):
    reviewed = PostReReviewed("职责没有变化", None, date(2028, 3, 2))
    outcome = reviewing(given).then(reviewed).at_stage("reviewed")
    assert str(outcome.record.running("post-re-review").due_on) == "2028-03-02"
    assert outcome.record.fact("post_duties") == "办理现金和银行结算"


def test_duties_that_changed_take_the_place_of_the_former(given):
    outcome = reviewing(given, post_duties="只办理银行结算")
    assert outcome.record.fact("post_duties") == "只办理银行结算"


def test_the_next_review_lies_ahead(given):
    reviewing(given, review_due_on="2027-03-01").then_refused("review-lies-ahead")
