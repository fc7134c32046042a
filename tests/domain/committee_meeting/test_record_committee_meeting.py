"""登记党委会专题研究."""

from domain.committee_meeting.record_committee_meeting import CommitteeMeetingRecorded
from tests.cases import Case
from tests.histories import HOUSE
from tests.responsibility_histories import MEETING

CASE = Case(HOUSE, "2026-03-10", "manager", MEETING)


def test_the_committee_has_met_on_one_topic(given):
    scene = given(HOUSE).on("2026-03-10").by("manager")
    outcome = scene.when("committee_meeting.record_committee_meeting", **MEETING)
    said = MEETING | {"attendees": ("李某", "赵某")}
    outcome.then(CommitteeMeetingRecorded("专研〔2026〕1号", **said)).at_stage("recorded")
