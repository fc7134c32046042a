"""批准措施."""

from domain.measure.approve_measure import MeasureApproved
from tests.cases import Case
from tests.measure_histories import PROPOSED

BODY = {"measure_document": "某纪措〔2026〕1号", "approval_opinion": "同意"}
CASE = Case(PROPOSED, "2026-03-03", "secretary", BODY)
OTHER_CASES = [Case(PROPOSED, "2026-03-03", "secretary")]


def test_the_secretary_agrees(given):
    outcome = given(PROPOSED).on("2026-03-03").by("secretary").when("approve_measure", **BODY)
    outcome.then(MeasureApproved("某纪措〔2026〕1号", "同意")).at_stage("approved")
