"""登记不规范情形."""

from domain.major_decision.mark_irregularity import IrregularityMarked
from tests.cases import Case
from tests.responsibility_histories import DECISION_RECORDED

CASE = Case(DECISION_RECORDED, "2026-03-12", "manager", {"irregularity": "会议记录缺签名"})


def test_what_is_wrong_with_a_decision_waits_to_be_settled(given):
    scene = given(DECISION_RECORDED).on("2026-03-12").by("manager")
    outcome = scene.when("mark_irregularity", irregularity="会议记录缺签名")
    outcome.then(IrregularityMarked("会议记录缺签名", None)).at_stage("irregular")
