"""报送落实情况."""

from domain.instruction.submit_report_up import UpReportSubmitted
from tests.cases import Case
from tests.team_histories import RECEIVED, REPORT, RETURNED

CASE = Case(RECEIVED, "2026-03-30", "handler", REPORT)
OTHER_CASES = [Case(RETURNED, "2026-04-17", "handler", REPORT)]


def submitting(given, world, day):
    return given(world).on(day).by("handler").when("submit_report_up", **REPORT)


def test_a_report_meets_its_day(given):
    outcome = submitting(given, RECEIVED, "2026-03-31")
    outcome.then(UpReportSubmitted(None, "已核对全部台账")).at_stage("reported")
    assert not outcome.deadline("instruction-reported").late


def test_a_report_of_the_day_after_is_late(given):
    assert submitting(given, RECEIVED, "2026-04-01").deadline("instruction-reported").late


def test_what_was_sent_back_is_reported_again(given):
    outcome = submitting(given, RETURNED, "2026-04-20").at_stage("reported")
    assert not outcome.deadline("instruction-reported").late
