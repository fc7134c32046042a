"""特殊情况报县纪委决定."""

from domain.case.escalate_special import SpecialCaseEscalated
from tests.cases import Case
from tests.review_histories import BRANCH_PENDING

REQUEST = {"request_number": "某纪请〔2026〕5号", "reason": "支部大会两次未形成决议"}
CASE = Case(BRANCH_PENDING, "2026-04-03", "secretary", REQUEST)


def test_the_county_decides_where_the_branch_cannot(given):
    scene = given(BRANCH_PENDING).on("2026-04-03").by("secretary")
    outcome = scene.when("escalate_special", **REQUEST).at_stage("county_deciding")
    outcome.then(SpecialCaseEscalated("某纪请〔2026〕5号", "支部大会两次未形成决议"))
