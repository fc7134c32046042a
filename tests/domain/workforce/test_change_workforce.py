"""调整监督队伍."""

from domain.workforce.change_workforce import WorkforceChanged
from tests.cases import Case
from tests.team_histories import SET_UP

MORE = {"workforce_count": 14, "workforce_change": "两个村各增一名"}
CASE = Case(SET_UP, "2026-03-02", "manager", MORE, recurs=True)


def test_the_newest_number_stands(given):
    outcome = given(SET_UP).on("2026-03-02").by("manager").when("change_workforce", **MORE)
    outcome.then(WorkforceChanged(14, "两个村各增一名")).at_stage("in_place")
    assert outcome.record.fact("workforce_count") == 14
