"""办结监督检查."""

from domain.inspection.close_inspection import InspectionClosed
from tests.cases import Case
from tests.supervision_histories import HELD

CONCLUSION = {"inspection_conclusion": "发现问题两个，已列入台账"}
CASE = Case(HELD, "2026-03-06", "manager", CONCLUSION)


def test_what_an_inspection_came_to_ends_it(given):
    outcome = given(HELD).on("2026-03-06").by("manager").when("close_inspection", **CONCLUSION)
    outcome.then(InspectionClosed(**CONCLUSION)).at_stage("closed")
