"""提请审定年度报告."""

from domain.report_text.submit_report import ReportSubmitted
from tests.cases import Case
from tests.report_histories import ADOPTED, OPEN_CASE, REVISED, SETTLED, settled

BODY = {"report_note": "已征求各办意见"}
CASE = Case(OPEN_CASE, "2026-12-22", "manager", BODY)


def test_the_report_waits_for_the_secretary(given):
    outcome = given(SETTLED).on("2026-12-22").by("manager").when("submit_report", **BODY)
    outcome.then(ReportSubmitted("已征求各办意见")).at_stage("submitted")


def test_what_the_system_only_suggests_is_settled_first(given):
    outcome = given(REVISED).on("2026-12-22").by("manager").when("submit_report")
    outcome.then_refused("report-drafts-settled")
    some = settled(REVISED, "problem_duty")
    outcome = given(some).on("2026-12-22").by("manager").when("submit_report")
    assert str(outcome.refused) == (
        "“作风建设和整改方面、纪委自身建设方面”还是系统拟的草稿，请先核定或者改写这几段。"
    )


def test_what_was_put_forward_may_be_corrected_afterwards(given):
    target = next(r.version for r in ADOPTED.record if r.kind == "report_text.report_submitted")
    restated = {"occurred_on": "2026-12-22", "report_note": "已征求意见"}
    correction = {"target": target, "reason": "漏写说明", "restated": restated}
    scene = given(ADOPTED).on("2026-12-24").by("manager")
    assert scene.when("propose_correction", **correction).refused is None
