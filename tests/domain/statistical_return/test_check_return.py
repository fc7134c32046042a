"""校核报表."""

from domain.statistical_return.check_return import ReturnChecked
from tests.cases import Case
from tests.return_histories import COMPILED, CONFIRM, DOUBTED, STOP, with_figures

CASE = Case(with_figures(COMPILED, findings=[CONFIRM]), "2026-04-03", "handler", recurs=True)


def test_what_the_checks_found_is_kept(given):
    world = with_figures(COMPILED, findings=[CONFIRM, STOP])
    outcome = given(world).on("2026-04-03").by("handler").when("check_return")
    outcome.then(ReturnChecked((CONFIRM, STOP))).at_stage("checked")


def test_it_can_be_checked_once_more(given):
    outcome = given(with_figures(DOUBTED)).on("2026-04-03").by("handler").when("check_return")
    outcome.then(ReturnChecked(())).at_stage("checked")


def test_a_finding_reads_as_a_line():
    assert str(CONFIRM) == "[请人工核对] petitions-add-up　PET_TOTAL　12 ≤ 11"
