"""退回谈话函询报告."""

from domain.clue.reject_talk_report import TalkReportRejected
from tests.cases import Case
from tests.histories import REPORT, TALK_REPORTED

CASE = Case(TALK_REPORTED, "2026-04-01", "secretary", {"reason": "补充说明"})


def test_a_rejected_report_is_written_anew_and_the_same_month_runs_on(given):
    scene = given(TALK_REPORTED).on("2026-04-01").by("secretary")
    outcome = scene.when("reject_talk_report", reason="补充说明")
    outcome.then(TalkReportRejected("补充说明")).at_stage("talk_done")
    assert str(outcome.record.running("talk-report").due_on) == "2026-04-27"
    again = given(outcome.world).by("handler")
    again.on("2026-04-28").when("submit_talk_report", **REPORT).then_refused("talk-report")
    assert again.on("2026-04-27").when("submit_talk_report", **REPORT).refused is None
