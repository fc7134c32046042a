"""移交矛盾纠纷."""

from datetime import date

from domain.dispute.hand_over_dispute import DisputeHandedOver
from tests.campaign_histories import DISPUTE_LISTED, GIVEN_ON
from tests.cases import Case

CASE = Case(DISPUTE_LISTED, "2026-03-20", "handler", GIVEN_ON)


def test_a_dispute_for_others_to_settle_is_handed_over(given):
    scene = given(DISPUTE_LISTED).on("2026-03-20").by("handler")
    outcome = scene.when("hand_over_dispute", **GIVEN_ON)
    outcome.then(DisputeHandedOver("某镇司法所", "需依法调解")).at_stage("handed_over")
    assert outcome.deadline("dispute-due").met_on == date(2026, 3, 20)
