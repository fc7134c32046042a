"""退回移送意见."""

from domain.petition.reject_hand_over import HandOverRejected
from tests.cases import Case
from tests.petition_histories import HAND_OVER_PROPOSED

BODY = {"reason": "被反映人不明确，请补充"}
CASE = Case(HAND_OVER_PROPOSED, "2026-03-06", "secretary", BODY)


def test_the_petition_desk_thinks_again(given):
    scene = given(HAND_OVER_PROPOSED).on("2026-03-06").by("secretary")
    outcome = scene.when("reject_hand_over", **BODY)
    outcome.then(HandOverRejected("被反映人不明确，请补充")).at_stage("accepted")
