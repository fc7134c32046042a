"""修订制度."""

from domain.rule_text.revise_rule import RuleRevised
from tests.cases import Case
from tests.prevention_histories import REVISION, RULE_ADOPTED, RULE_REVISED

CASE = Case(RULE_ADOPTED, "2026-05-06", "handler", REVISION, recurs=True)


def test_a_revised_rule_has_the_next_version(given):
    scene = given(RULE_ADOPTED).on("2026-05-06").by("handler")
    revised = RuleRevised("第一条 接待凭公函，先审批。", "某政〔2026〕9号", True, 2)
    scene.when("revise_rule", **REVISION).then(revised).at_stage("in_force")


def test_every_revision_counts_up(given):
    again = given(RULE_REVISED).on("2026-06-01").by("handler").when("revise_rule", **REVISION)
    assert again.record.fact("rule_version") == 3


def test_a_corrected_revision_keeps_its_version(given):
    wrong = {"target": 2, "restated": {"rule_text": "第一条 略。"}, "reason": "录入有误"}
    proposed = RULE_REVISED.did("handler", "propose_correction", "2026-05-07", **wrong)
    corrected = given(proposed).on("2026-05-07").by("secretary").when("approve_correction")
    assert corrected.record.fact("rule_text") == "第一条 略。"
    assert corrected.record.fact("rule_version") == 2
