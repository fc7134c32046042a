"""报县纪委核审."""

import pytest

from domain.case.send_county_check import CountyCheckRequested
from tests.cases import Case
from tests.review_histories import ACCEPTED, REPORTED, reported

SENT = {"review_procedure": "township_decides", "county_check_number": "某纪核〔2026〕2号"}
CASE = Case(REPORTED, "2026-03-26", "secretary", SENT)


def sending(given, world, procedure):
    scene = given(world).on("2026-03-26").by("secretary")
    return scene.when("send_county_check", **SENT | {"review_procedure": procedure})


@pytest.mark.parametrize("procedure", ["township_decides", "county_approves"])
def test_a_simple_case_may_go_either_way(given, procedure):
    outcome = sending(given, REPORTED, procedure).at_stage("county_checking")
    outcome.then(CountyCheckRequested(procedure, "某纪核〔2026〕2号"))


@pytest.mark.parametrize(
    "report",
    [{"important_or_complex": True}, {"proposed_party_sanction": "party_expulsion"}],
    ids=["important", "expulsion"],
)
def test_what_is_grave_is_for_the_county_to_approve(given, report):
    world = reported(ACCEPTED, **report)
    sending(given, world, "township_decides").then_refused("important-cases-to-county")
    assert sending(given, world, "county_approves").refused is None
