"""提交复查报告."""

import pytest

from domain.appeal.submit_appeal_report import AppealReportSubmitted
from domain.codes import CODES
from tests.cases import Case
from tests.sanction_histories import ACCEPTED, APPEAL_REPORT, REVIEWING

CASE = Case(REVIEWING, "2026-05-20", "deputy", APPEAL_REPORT)


@pytest.mark.parametrize("outcome", CODES["appeal_outcome"].codes)
def test_a_member_of_the_team_reports_and_proposes(given, outcome):
    body = APPEAL_REPORT | {"proposed_appeal_outcome": outcome}
    scene = given(REVIEWING).on("2026-05-20").by("deputy")
    reported = scene.when("submit_appeal_report", **body)
    reported.then(AppealReportSubmitted(outcome, "原处分适当")).at_stage("decision_pending")


def test_whoever_sits_in_the_team_can(given):
    team = [REVIEWING.account("intake"), REVIEWING.account("party_secretary")]
    world = ACCEPTED.did("secretary", "assign_appeal_team", "2026-05-13", appeal_team=team)
    for member in ("intake", "party_secretary"):
        scene = given(world).on("2026-05-20").by(member)
        scene.when("submit_appeal_report", **APPEAL_REPORT).at_stage("decision_pending")


@pytest.mark.parametrize("who", ["handler", "reviewer", "outsider"])
def test_nobody_else_does(given, who):
    scene = given(REVIEWING).on("2026-05-20").by(who)
    scene.when("submit_appeal_report", **APPEAL_REPORT).then_refused(
        "appeal.submit_appeal_report", "role"
    )
