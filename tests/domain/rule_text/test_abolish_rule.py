"""废止制度."""

from domain.rule_text.abolish_rule import RuleAbolished
from tests.cases import Case
from tests.prevention_histories import RULE_REVISED

CASE = Case(RULE_REVISED, "2026-09-01", "handler", {"reason": "另行制定"})


def test_an_abolished_rule_is_no_longer_in_force(given):
    scene = given(RULE_REVISED).on("2026-09-01").by("handler")
    outcome = scene.when("abolish_rule", reason="另行制定")
    outcome.then(RuleAbolished("另行制定")).at_stage("abolished")
