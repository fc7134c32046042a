"""报告整改."""

from datetime import date

from domain.campaign_problem.report_campaign_fix import CampaignFixReported
from tests.campaign_histories import FIX, PROBLEM_LISTED
from tests.cases import Case

CASE = Case(PROBLEM_LISTED, "2026-04-20", "handler", FIX)


def test_a_problem_put_right_is_reported_within_its_period(given):
    scene = given(PROBLEM_LISTED).on("2026-04-20").by("handler")
    outcome = scene.when("report_campaign_fix", **FIX)
    outcome.then(CampaignFixReported("已补充公示")).at_stage("reported")
    assert outcome.deadline("campaign-problem-due").met_on == date(2026, 4, 20)
