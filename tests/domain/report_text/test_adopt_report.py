"""审定年度报告."""

from domain.report_text.adopt_report import ReportAdopted
from tests.cases import Case
from tests.report_histories import SUBMITTED, WAITING_CASE

BODY = {"approval_opinion": "同意"}
CASE = Case(WAITING_CASE, "2026-12-23", "secretary", BODY)


def test_the_secretary_adopts_the_report(given):
    outcome = given(SUBMITTED).on("2026-12-23").by("secretary").when("adopt_report", **BODY)
    outcome.then(ReportAdopted("同意")).at_stage("adopted")


def test_nobody_else_does(given):
    outcome = given(SUBMITTED).on("2026-12-23").by("manager").when("adopt_report", **BODY)
    outcome.then_refused("report_text.adopt_report", "role")
