"""退回通报稿."""

from domain.circular.return_circular import CircularReturned
from tests.cases import Case
from tests.measure_histories import DRAFTED

BODY = {"reason": "事实写得更准确些"}
CASE = Case(DRAFTED, "2026-03-10", "secretary", BODY)


def test_the_draft_is_to_be_written_otherwise(given):
    outcome = given(DRAFTED).on("2026-03-10").by("secretary").when("return_circular", **BODY)
    outcome.then(CircularReturned("事实写得更准确些")).at_stage("returned")
