"""结束停职检查."""

from domain.case.end_suspension import SuspensionEnded
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import SUSPENDED

BACK = {"suspension_result": "恢复原职"}
CASE = Case(SUSPENDED, "2026-11-09", "handler", BACK)


def ending(given, world=SUSPENDED, on="2026-11-09", **fields):
    return given(world).on(on).by("handler").when("end_suspension", **BACK | fields)


def test_half_a_year_is_the_most_without_a_reason(given):
    outcome = ending(given).then(SuspensionEnded("恢复原职", None))
    assert not outcome.deadline("case-suspension").late
    ending(given, on="2026-11-10").then_refused("case-suspension")
    late = ending(given, on="2026-11-10", late_reason="等待结论")
    late.then(SuspensionEnded("恢复原职", "等待结论"))


def test_whoever_is_not_suspended_does_not_come_back(given):
    ending(given, WARNED).then_refused("case.end_suspension", "stage")
