"""制发处分决定."""

import pytest

from domain.case.issue_decision import DecisionIssued
from domain.codes import CODES
from tests.cases import Case
from tests.review_histories import EXPELLED, REMOVED, WARNED
from tests.sanction_histories import PAPER

CASE = Case(WARNED, "2026-04-10", "reviewer", PAPER)


def issuing(given, **fields):
    return given(WARNED).on("2026-04-10").by("reviewer").when("issue_decision", **PAPER | fields)


def test_the_paper_draws_a_number_and_names_whom_it_went_to(given):
    paper = DecisionIssued(
        "处〔2026〕2号", "township_commission", "违反群众纪律，给予党内警告处分", "某村党支部", True
    )
    issuing(given).then(paper).at_stage("announcing")


def test_without_a_copy_to_the_organisation_department_it_is_refused(given):
    issuing(given, told_organisation_department=False).then_refused("decision-copied")


@pytest.mark.parametrize(
    ("world", "bodies"),
    [
        (WARNED, ["township_commission"]),
        (REMOVED, ["party_committee"]),
        (EXPELLED, ["township_commission", "party_committee", "county"]),
    ],
)
def test_the_paper_is_of_the_body_that_decided(given, world, bodies):
    for body in CODES["deciding_body"].codes:
        scene = given(world).on("2026-05-07").by("reviewer")
        outcome = scene.when("issue_decision", **PAPER | {"deciding_body": body})
        if body in bodies:
            outcome.at_stage("announcing")
        else:
            outcome.then_refused("decision-issued-by-its-body")


def test_a_correction_keeps_the_number(given):
    issued = issuing(given).world
    corrected = issued.did(
        "deputy",
        "propose_correction",
        "2026-04-11",
        target=issued.record.version,
        restated=PAPER | {"told_organisation": "某村党总支"},
        reason="名称有误",
    ).did("secretary", "approve_correction", "2026-04-11")
    assert corrected.record.fact("decision_number") == "处〔2026〕2号"
    assert corrected.record.fact("told_organisation") == "某村党总支"
