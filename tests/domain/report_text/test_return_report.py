"""退回年度报告."""

from domain.report_text.return_report import ReportReturned
from tests.cases import Case
from tests.report_histories import SUBMITTED, WAITING_CASE

BODY = {"reason": "第二部分写得更具体些"}
CASE = Case(WAITING_CASE, "2026-12-23", "secretary", BODY)


def test_the_report_is_to_be_written_otherwise(given):
    outcome = given(SUBMITTED).on("2026-12-23").by("secretary").when("return_report", **BODY)
    outcome.then(ReportReturned("第二部分写得更具体些")).at_stage("drafting")
