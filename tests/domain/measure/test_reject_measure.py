"""不予采取措施."""

from domain.measure.reject_measure import MeasureRejected
from tests.cases import Case
from tests.measure_histories import PROPOSED

BODY = {"reason": "情节轻微，已当场改正"}
CASE = Case(PROPOSED, "2026-03-03", "secretary", BODY)


def test_nothing_is_done_to_the_person(given):
    outcome = given(PROPOSED).on("2026-03-03").by("secretary").when("reject_measure", **BODY)
    outcome.then(MeasureRejected("情节轻微，已当场改正")).at_stage("rejected")
