"""提请审定年度报告."""

from domain.report_text.submit_report import ReportSubmitted
from tests.cases import Case
from tests.report_histories import REVISED

BODY = {"report_note": "已征求各办意见"}
CASE = Case(REVISED, "2026-12-22", "manager", BODY)


def test_the_report_waits_for_the_secretary(given):
    outcome = given(REVISED).on("2026-12-22").by("manager").when("submit_report", **BODY)
    outcome.then(ReportSubmitted("已征求各办意见")).at_stage("submitted")
