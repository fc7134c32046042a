"""登记民主生活会说明."""

from domain.clue.record_life_meeting import LifeMeetingRecorded
from tests.cases import Case
from tests.histories import ACCEPTED, UNTRUE_CLOSED

MEETING = {"life_meeting": "2026年度组织生活会", "life_meeting_summary": "本人作了说明"}
CASE = Case(ACCEPTED, "2026-12-30", "handler", MEETING)


def recording(given, world):
    return given(world).on("2026-12-30").by("manager").when("record_life_meeting", **MEETING)


def test_the_person_explained_before_the_others(given):
    outcome = recording(given, ACCEPTED)
    outcome.then(LifeMeetingRecorded("2026年度组织生活会", "本人作了说明")).at_stage("closed")


def test_there_is_nothing_to_explain_without_a_talk_inquiry(given):
    recording(given, UNTRUE_CLOSED).then_refused("talk-inquiry-followed-up", "stage")
