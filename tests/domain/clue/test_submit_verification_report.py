"""提交初核报告."""

import pytest

from domain.clue.submit_verification_report import VerificationReportSubmitted
from tests.cases import Case
from tests.histories import COLLEAGUE, FOUND, HOUSE, MATTER_PROPOSED, VERIFYING

CASE = Case(VERIFYING, "2026-04-20", "handler", FOUND)
MEASURE = {"verification_outcome": "measure_applied", "proposed_measure": "criticism"}


def reporting(given, world=VERIFYING, by="handler", **fields):
    scene = given(world).on("2026-04-20").by(by)
    return scene.when("submit_verification_report", **FOUND | fields)


@pytest.mark.parametrize(
    ("outcome", "measure"), [("propose_filing", None), ("measure_applied", "criticism")]
)
def test_the_handler_reports_for_the_team_to_sign(given, outcome, measure):
    done = reporting(given, verification_outcome=outcome, proposed_measure=measure or "")
    event = VerificationReportSubmitted(
        "substantiated", True, False, outcome, measure, "建议立案", None
    )
    done.then(event).at_stage("verification_report_signing")


@pytest.mark.parametrize(
    "fields", [MEASURE | {"proposed_measure": ""}, {"proposed_measure": "criticism"}]
)
def test_a_measure_is_named_where_one_is_proposed_and_only_there(given, fields):
    reporting(given, **fields).then_refused("measure-named-where-applied")


def test_a_matter_still_waiting_is_answered_first(given):
    outcome = reporting(given, MATTER_PROPOSED)
    outcome.then_refused("side-proposals-in-order", "stage")


def test_a_new_handler_first_joins_the_team(given):
    outsider = HOUSE.account("outsider")
    to = {"handler": outsider, "reason": "原承办人调离"}
    world = VERIFYING.did("secretary", "reassign_handler", "2026-04-01", **to)
    reporting(given, world, by="outsider").then_refused("verification-by-two")
    joined = world.did(
        "secretary", "change_team", "2026-04-02", team=[outsider, COLLEAGUE], reason="承办人调整"
    )
    reporting(given, joined, by="outsider").at_stage("verification_report_signing")
