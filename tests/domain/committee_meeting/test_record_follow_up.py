"""登记落实情况."""

from domain.committee_meeting.record_follow_up import FollowUpRecorded
from tests.cases import Case
from tests.responsibility_histories import MEETING_RECORDED

PROGRESS = {"decision_progress": "已列入考核"}
CASE = Case(MEETING_RECORDED, "2026-06-10", "manager", PROGRESS, recurs=True)


def test_what_became_of_a_decision_is_noted(given):
    scene = given(MEETING_RECORDED).on("2026-06-10").by("manager")
    outcome = scene.when("record_follow_up", **PROGRESS)
    outcome.then(FollowUpRecorded(**PROGRESS)).at_stage("recorded")
