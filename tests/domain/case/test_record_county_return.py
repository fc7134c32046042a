"""登记县纪委退回意见."""

from datetime import date

from domain.case.record_county_return import CountyReturned
from tests.cases import Case
from tests.review_histories import COUNTY_DECIDING, REPORT

BACK = {"county_return_number": "某县纪退〔2026〕1号", "county_feedback": "量纪偏重，请重新研究"}
CASE = Case(COUNTY_DECIDING, "2026-05-06", "reviewer", BACK)


def returning(given):
    return (
        given(COUNTY_DECIDING).on("2026-05-06").by("manager").when("record_county_return", **BACK)
    )


def test_the_county_does_not_approve_and_the_review_begins_again(given):
    outcome = returning(given).at_stage("in_review")
    outcome.then(CountyReturned("某县纪退〔2026〕1号", "量纪偏重，请重新研究"))
    assert outcome.deadline("case-review").due_on == date(2026, 6, 8)  # the 6th is a Saturday


def test_another_report_may_propose_another_sanction(given):
    world = returning(given).world
    days = {"review_talk_on": "2026-05-08", "discussed_on": "2026-05-11"}
    scene = given(world).on("2026-05-12").by("reviewer")
    scene.when("submit_review_report", **REPORT | days).at_stage("review_reported")
