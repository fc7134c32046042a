"""退回复查报告."""

from domain.appeal.reject_appeal_report import AppealReportRejected
from tests.cases import Case
from tests.sanction_histories import APPEAL_REPORTED

CASE = Case(APPEAL_REPORTED, "2026-05-21", "secretary", {"reason": "请补充核实"})


def test_the_team_looks_again(given):
    scene = given(APPEAL_REPORTED).on("2026-05-21").by("secretary")
    outcome = scene.when("reject_appeal_report", reason="请补充核实")
    outcome.then(AppealReportRejected("请补充核实")).at_stage("reviewing")
