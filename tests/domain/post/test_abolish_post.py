"""撤销岗位."""

from domain.post.abolish_post import PostAbolished
from tests.cases import Case
from tests.prevention_histories import POST_REVIEWED

CASE = Case(POST_REVIEWED, "2026-06-01", "handler", {"reason": "机构改革"})


def test_an_abolished_post_is_reviewed_no_more(given):
    outcome = given(POST_REVIEWED).on("2026-06-01").by("handler")
    outcome = outcome.when("abolish_post", reason="机构改革")
    outcome.then(PostAbolished("机构改革")).at_stage("abolished")
    assert outcome.record.running("post-re-review") is None
