"""登记集体廉政谈话."""

from domain.talk.hold_collective_talk import CollectiveTalkHeld
from tests.cases import Case
from tests.education_histories import COLLECTIVE
from tests.histories import HOUSE

CASE = Case(HOUSE, "2026-03-10", "deputy", COLLECTIVE)


def test_a_collective_talk_says_how_many_were_talked_to(given):
    held = CollectiveTalkHeld(
        talk_number="谈〔2026〕1号",
        talked_by=("李某",),
        duty_list_id=None,
        heads=25,
        talk_note="新任村干部集体廉政谈话",
    )
    scene = given(HOUSE).on("2026-03-10").by("deputy")
    scene.when("talk.hold_collective_talk", **COLLECTIVE).then(held).at_stage("done")
