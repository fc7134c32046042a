"""排查岗位职责."""

from datetime import date

from domain.post.review_post import PostReviewed
from tests.cases import Case
from tests.histories import HOUSE
from tests.prevention_histories import POST, POST_REVIEWED, UNIT

CASE = Case(HOUSE, "2026-03-02", "handler", POST)


def reviewing(given, **post):
    return given(HOUSE).on("2026-03-02").by("handler").when("post.review_post", **POST | post)


def test_a_post_comes_on_the_register_and_is_to_be_reviewed_again(given):
    reviewed = PostReviewed(
        post_number="岗位〔2026〕1号",
        responsible_unit=UNIT,
        post_title="镇财政所出纳",
        responsible_person="李某",
        post_duties="办理现金和银行结算",
        review_due_on=date(2027, 3, 2),
    )
    outcome = reviewing(given).then(reviewed).at_stage("reviewed")
    assert str(outcome.record.running("post-re-review").due_on) == "2027-03-02"


def test_the_next_review_lies_ahead(given):
    reviewing(given, review_due_on="2026-03-02").then_refused("review-lies-ahead")
    assert reviewing(given, review_due_on="2026-03-03").refused is None


def test_a_corrected_post_keeps_its_number(given):
    wrong = {"target": 1, "restated": {"post_title": "镇财政所会计"}, "reason": "录入有误"}
    proposed = POST_REVIEWED.did("handler", "propose_correction", "2026-03-03", **wrong)
    corrected = given(proposed).on("2026-03-03").by("secretary").when("approve_correction")
    assert corrected.record.fact("post_number") == "岗位〔2026〕1号"
    assert corrected.record.fact("post_title") == "镇财政所会计"
