"""组建监督队伍."""

from domain.workforce.set_up_workforce import WorkforceSetUp
from tests.cases import Case
from tests.histories import HOUSE
from tests.team_histories import WORKFORCE

CASE = Case(HOUSE, "2026-01-12", "manager", WORKFORCE)


def test_how_many_of_what_kind_there_are_is_kept_under_a_number(given):
    scene = given(HOUSE).on("2026-01-12").by("manager")
    outcome = scene.when("workforce.set_up_workforce", **WORKFORCE)
    set_up = WorkforceSetUp("队〔2026〕1号", "supervisor", "村级纪律监督员", 12, None)
    outcome.then(set_up).at_stage("in_place")
