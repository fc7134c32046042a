"""登记谈话跟进."""

from domain.talk.record_follow_up import FollowUpRecorded
from tests.cases import Case
from tests.education_histories import TO_FOLLOW_UP

RESULT = {"follow_up_result": "已改正考勤问题"}
CASE = Case(TO_FOLLOW_UP, "2026-04-20", "deputy", RESULT)


def test_what_came_of_a_talk_ends_it(given):
    outcome = given(TO_FOLLOW_UP).on("2026-04-20").by("deputy").when("record_follow_up", **RESULT)
    outcome.then(FollowUpRecorded("已改正考勤问题")).at_stage("done")
    assert outcome.record.running("talk-follow-up") is None
