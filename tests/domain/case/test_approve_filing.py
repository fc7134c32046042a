"""批准立案."""

from datetime import date

import pytest

from domain.case.approve_filing import FilingApproved
from domain.rulebook import adopt
from tests.case_histories import (
    BOTH_ENDORSED,
    FILED,
    FILING_ENDORSED,
    FILING_PROPOSED,
    FILING_REPORT,
    FILING_REPORTED,
    SUPERVISORY_ENDORSED,
)
from tests.cases import Case

CASE = Case(FILING_ENDORSED, "2026-03-13", "party_secretary")
LOCAL = """
[[local]]
id = "filing-approval"
in_force = 2026-01-01
source = "某县纪委"
in_use = true
"""


def approving(given, world, by="party_secretary", **fields):
    return given(world).on("2026-03-13").by(by).when("approve_filing", **fields)


@pytest.fixture
def with_limit():
    adopt(LOCAL)
    yield
    adopt("")


@pytest.mark.parametrize("world", [FILING_ENDORSED, BOTH_ENDORSED], ids=["party", "both"])
def test_the_party_secretary_approves_and_the_case_gets_its_number(given, world):
    outcome = approving(given, world, approval_opinion="同意").at_stage("filed")
    outcome.then(FilingApproved("立〔2026〕2号", "inquiry", "同意"))


def test_without_the_commissions_examination_nothing_is_approved(given):
    approving(given, FILING_REPORTED).then_refused("filing-examined-first", "stage")


def test_a_supervisory_case_is_not_the_party_secretarys_to_file(given):
    outcome = approving(given, SUPERVISORY_ENDORSED)
    outcome.then_refused("filing-approved-for-its-track", "stage")


def test_whoever_examined_does_not_approve_as_well(given):
    world = FILING_ENDORSED.about("secretary").did(
        "security", "grant_role", "2026-03-01", role="party_secretary"
    )
    outcome = approving(given, world.about(FILING_ENDORSED.subject), by="secretary")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_a_correction_restates_the_opinion_and_keeps_the_number(given):
    version = FILED.record.version
    restated = {"approval_opinion": "同意立案", "occurred_on": "2026-03-13"}
    world = FILED.did(
        "manager",
        "propose_correction",
        "2026-03-16",
        target=version,
        restated=restated,
        reason="误",
    )
    refused = given(world).on("2026-03-16").by("secretary").when("approve_correction")
    refused.then_refused("correction-by-approver-of-act", "role")
    record = world.did("party_secretary", "approve_correction", "2026-03-16").record
    assert record.fact("approval_opinion") == "同意立案"
    assert record.fact("case_number") == FILED.record.fact("case_number")


def test_the_limit_of_1994_counts_only_where_a_local_row_turns_it_on(given):
    assert "filing-approval" not in FILING_REPORTED.record.deadlines


def test_turned_on_it_runs_a_month_from_the_report(given, with_limit):
    scene = given(FILING_PROPOSED).on("2026-03-11").by("handler")
    outcome = scene.when("submit_filing_report", **FILING_REPORT)
    assert outcome.deadline("filing-approval").due_on == date(2026, 4, 13)
    endorsed = outcome.world.did("secretary", "endorse_filing", "2026-03-12")
    met = approving(given, endorsed).deadline("filing-approval")
    assert met.met_on == date(2026, 3, 13)
