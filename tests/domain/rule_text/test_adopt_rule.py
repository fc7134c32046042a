"""制定制度."""

from domain.rule_text.adopt_rule import RuleAdopted
from tests.cases import Case
from tests.histories import HOUSE
from tests.prevention_histories import RULE

CASE = Case(HOUSE, "2026-03-02", "handler", RULE)


def adopting(given, **rule):
    return given(HOUSE).on("2026-03-02").by("handler").when("rule_text.adopt_rule", **RULE | rule)


def test_a_rule_is_in_force_in_its_first_version(given):
    adopted = RuleAdopted(
        rule_title="某镇公务接待管理制度",
        rule_text="第一条 接待凭公函。",
        rule_document="某政〔2026〕5号",
        urged_by_commission=True,
        rule_version=1,
    )
    adopting(given).then(adopted).at_stage("in_force")


def test_a_rule_may_have_no_document_number(given):
    assert adopting(given, rule_document="").record.fact("rule_document") is None
