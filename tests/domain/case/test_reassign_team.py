"""调整审查组."""

import pytest

from domain.case.reassign_team import TeamReassigned
from tests.case_histories import INVESTIGATING, REPORT_SIGNING
from tests.cases import Case
from tests.histories import COLLEAGUE, HANDLER, HOUSE

OUTSIDER = HOUSE.account("outsider")
TO = {"handler": COLLEAGUE, "team": [COLLEAGUE, OUTSIDER], "reason": "原承办人调离"}
CASE = Case(INVESTIGATING, "2026-03-25", "secretary", TO, recurs=True)


def reassigning(given, world=INVESTIGATING, **fields):
    scene = given(world).on("2026-04-23").by("secretary")
    return scene.when("reassign_team", **TO | fields)


def test_others_go_on_where_the_case_stands(given):
    outcome = reassigning(given).at_stage("investigating")
    outcome.then(TeamReassigned(COLLEAGUE, (COLLEAGUE, OUTSIDER), "原承办人调离"))
    scene = given(outcome.world).on("2026-04-24").by("handler")
    refused = scene.when("propose_withdrawal", reason="事实不能成立")
    refused.then_refused("case.propose_withdrawal", "role")


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"team": [COLLEAGUE]}, "inquiry-by-two"),
        ({"team": [HANDLER, OUTSIDER]}, "inquiry-by-two"),
        ({"team": [COLLEAGUE, "0" * 32]}, "assigned-in-service"),
    ],
)
def test_the_new_team_is_one_that_could_have_been_named_at_first(given, fields, rule):
    reassigning(given, **fields).then_refused(rule)


def test_while_a_report_is_being_signed_the_team_stays(given):
    reassigning(given, REPORT_SIGNING).then_refused("case.reassign_team", "stage")
