"""登记县纪委核审意见."""

from datetime import date

import pytest

from domain.case.record_county_feedback import (
    CountyCheckPassed,
    CountyCheckReturned,
    SupervisoryCheckPassed,
)
from tests.cases import Case
from tests.review_histories import COUNTY_CHECKING, REPORTED, SUPERVISORY_REPORTED, checking

NUMBER = "某县纪审〔2026〕2号"
AGREED = {"county_feedback_number": NUMBER, "county_opinion": "agreed"}
BACK = AGREED | {"county_opinion": "sent_back", "county_feedback": "补充谈话"}
CASE = Case(COUNTY_CHECKING, "2026-03-30", "reviewer", AGREED)
OTHER_CASES = [
    Case(COUNTY_CHECKING, "2026-03-30", "reviewer", BACK),
    Case(checking(SUPERVISORY_REPORTED), "2026-03-30", "reviewer", AGREED),
]


def feedback(given, world, opinion, text="补充谈话"):
    scene = given(world).on("2026-03-30").by("manager")
    body = {"county_opinion": opinion, "county_feedback": text}
    return scene.when("record_county_feedback", county_feedback_number=NUMBER, **body)


@pytest.mark.parametrize(
    ("sent_as", "opinion", "goes_on_as"),
    [
        ("township_decides", "agreed", "township_decides"),
        ("township_decides", "changed", "township_decides"),
        ("township_decides", "switch_procedure", "county_approves"),
        ("county_approves", "switch_procedure", "township_decides"),
    ],
)
def test_the_county_may_switch_the_procedure(given, sent_as, opinion, goes_on_as):
    outcome = feedback(given, checking(REPORTED, sent_as), opinion)
    event = CountyCheckPassed(NUMBER, opinion, "补充谈话", goes_on_as)
    outcome.then(event).at_stage("branch_pending")
    assert outcome.record.fact("review_procedure") == goes_on_as


def test_without_a_party_track_no_branch_discusses(given):
    outcome = feedback(given, checking(SUPERVISORY_REPORTED), "agreed", "")
    event = SupervisoryCheckPassed(NUMBER, "agreed", None, "township_decides")
    outcome.then(event).at_stage("county_request_pending")


def test_sent_back_the_month_starts_anew(given):
    outcome = feedback(given, COUNTY_CHECKING, "sent_back")
    event = CountyCheckReturned(NUMBER, "sent_back", "补充谈话", "township_decides")
    outcome.then(event).at_stage("in_review")
    period = outcome.deadline("case-review")
    assert (period.met_on, period.due_on) == (None, date(2026, 4, 30))


def test_an_opinion_that_asks_for_something_is_kept(given):
    feedback(given, COUNTY_CHECKING, "changed", "").then_refused("county-opinion-is-kept")
