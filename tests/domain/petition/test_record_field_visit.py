"""登记带案下访."""

from domain.petition.record_field_visit import FieldVisitRecorded
from tests.cases import Case
from tests.petition_histories import HANDED_OVER

VISIT = {
    "visited_village": "某村",
    "visit_participants": "李某、赵某",
    "visit_result": "已公示名单",
}
CASE = Case(HANDED_OVER, "2026-03-10", "secretary", VISIT, recurs=True)


def test_somebody_goes_and_looks(given):
    outcome = (
        given(HANDED_OVER).on("2026-03-10").by("secretary").when("record_field_visit", **VISIT)
    )
    outcome.then(FieldVisitRecorded(**VISIT)).at_stage("handed_over")
