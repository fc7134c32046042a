"""向上级报告."""

from domain.clue.report_upward import ReportedUpward
from tests.cases import Case
from tests.histories import ASSESSING

REPORTED = {
    "upward_report_number": "某纪报〔2026〕2号",
    "reported_to": "县纪委监委",
    "upward_report": "反映村党支部书记的线索及处置情况",
}
CASE = Case(ASSESSING, "2026-03-06", "secretary", REPORTED, recurs=True)


def test_a_report_upward_is_told_by_the_record_and_changes_no_stage(given):
    outcome = given(ASSESSING).on("2026-03-06").by("deputy").when("report_upward", **REPORTED)
    event = ReportedUpward("某纪报〔2026〕2号", "县纪委监委", "反映村党支部书记的线索及处置情况")
    outcome.then(event).at_stage("assessing")
