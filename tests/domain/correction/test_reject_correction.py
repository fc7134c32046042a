"""退回更正或作废申请."""

import pytest

from domain.correction.reject_correction import CorrectionRejected
from tests.cases import Case
from tests.domain.correction.opened import OPENED
from tests.histories import ASSESSING, REGISTERED

PROPOSALS = [
    ("propose_correction", {"restated": {"occurred_on": "2026-03-10"}}),
    ("propose_voiding", {}),
]


WRONG = {"target": 1, "restated": {}, "reason": "登记有误"}
CASE, *OTHER_CASES = (
    Case(
        world.did("manager", "propose_correction", "2027-05-06", **WRONG),
        "2027-05-07",
        "secretary",
        {"reason": "证据不足"},
    )
    for world in (REGISTERED, *OPENED)
)


@pytest.mark.parametrize(("step", "fields"), PROPOSALS)
def test_nothing_changes_and_another_may_be_proposed(given, step, fields):
    fields = fields | {"target": 4, "reason": "登记有误"}
    waiting = ASSESSING.did("handler", step, "2026-05-06", **fields)
    scene = given(waiting).on("2026-05-07").by("secretary")
    outcome = scene.when("reject_correction", reason="证据不足")
    outcome.then(CorrectionRejected("证据不足")).at_stage("assessing")
    assert outcome.record.slots[4] == ASSESSING.record.slots[4]
    scene.when("reject_correction", reason="证据不足")
    again = given(outcome.world).on("2026-05-08").by("handler").when(step, **fields)
    assert again.refused is None


def test_without_a_proposal_nothing_is_rejected(given):
    scene = given(ASSESSING).on("2026-05-07").by("secretary")
    outcome = scene.when("reject_correction", reason="证据不足")
    outcome.then_refused("correction-by-proposal", "stage")
