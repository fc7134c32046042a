"""处理不规范情形."""

from domain.major_decision.settle_irregularity import IrregularitySettled
from tests.cases import Case
from tests.responsibility_histories import DECISION_IRREGULAR

CASE = Case(DECISION_IRREGULAR, "2026-03-20", "manager", {"irregularity_outcome": "已补签并提醒"})


def test_what_was_wrong_has_been_put_right(given):
    scene = given(DECISION_IRREGULAR).on("2026-03-20").by("manager")
    outcome = scene.when("settle_irregularity", irregularity_outcome="已补签并提醒")
    outcome.then(IrregularitySettled("已补签并提醒")).at_stage("settled")
