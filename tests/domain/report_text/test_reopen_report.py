"""重新起草年度报告."""

from domain.report_text.reopen_report import ReportReopened
from tests.cases import Case
from tests.report_histories import ADOPTED, ADOPTED_CASE

BODY = {"reason": "县纪委要求补充"}
CASE = Case(ADOPTED_CASE, "2026-12-28", "secretary", BODY)


def test_an_adopted_report_is_written_anew(given):
    outcome = given(ADOPTED).on("2026-12-28").by("secretary").when("reopen_report", **BODY)
    outcome.then(ReportReopened("县纪委要求补充")).at_stage("drafting")
