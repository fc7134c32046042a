"""报送巡察整改情况."""

from domain.patrol.report_to_patrol import PatrolReported
from tests.cases import Case
from tests.patrol_histories import FED_BACK, REPORT

CASE = Case(FED_BACK, "2026-05-29", "manager", REPORT)


def reporting(given, on):
    return given(FED_BACK).on(on).by("manager").when("report_to_patrol", **REPORT)


def test_what_was_done_is_reported_by_the_day(given):
    outcome = reporting(given, "2026-06-01")
    outcome.then(PatrolReported(None, "反馈问题均已整改或者明确期限")).at_stage("reported")
    assert not outcome.deadline("patrol-rectification").late


def test_a_report_the_day_after_is_late(given):
    assert reporting(given, "2026-06-02").deadline("patrol-rectification").late
