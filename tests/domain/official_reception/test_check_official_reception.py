"""检查公务接待."""

from domain.official_reception.check_official_reception import OfficialReceptionChecked
from tests.cases import Case
from tests.prevention_histories import CHECK, RECEIVED

CASE = Case(RECEIVED, "2026-03-09", "handler", CHECK)
PROBLEM = "0" * 32


def checking(given, **said):
    scene = given(RECEIVED).on("2026-03-09").by("handler")
    return scene.when("check_official_reception", **CHECK | said)


def test_a_reception_that_keeps_to_the_rule_is_checked(given):
    checked = OfficialReceptionChecked("有公函，陪同人数和费用合规", False, None)
    checking(given).then(checked).at_stage("checked")


def test_what_is_irregular_need_not_be_a_problem_yet(given):
    outcome = checking(given, reception_finding="没有公函", reception_irregular=True)
    outcome.then(OfficialReceptionChecked("没有公函", True, None)).at_stage("checked")


def test_there_is_no_problem_where_nothing_is_irregular(given):
    checking(given, problem_id=PROBLEM).then_refused("problem-where-irregular")
