"""批准销案."""

from datetime import date

import pytest

from domain.case.withdraw_case import CaseWithdrawn
from tests.case_histories import (
    BOTH_WITHDRAWAL_PROPOSED,
    SUPERVISORY_WITHDRAWAL_PROPOSED,
    WITHDRAWAL_PROPOSED,
)
from tests.cases import Case

PAPER = {"county_approval_number": "某县监撤〔2026〕1号"}
CASE = Case(WITHDRAWAL_PROPOSED, "2026-04-21", "party_secretary")
OTHER_CASES = [Case(SUPERVISORY_WITHDRAWAL_PROPOSED, "2026-04-21", "secretary", PAPER)]


def withdrawing(given, world, by, **fields):
    return given(world).on("2026-04-21").by(by).when("withdraw_case", **fields)


def test_the_party_secretary_withdraws_what_the_party_filed(given):
    outcome = withdrawing(given, WITHDRAWAL_PROPOSED, "party_secretary", approval_opinion="同意")
    outcome.then(CaseWithdrawn("同意", None)).at_stage("withdrawn")
    assert "withdrawal-report" not in outcome.record.deadlines
    outcome = withdrawing(given, WITHDRAWAL_PROPOSED, "secretary")
    outcome.then_refused("ended-by-body-that-filed", "role")


@pytest.mark.parametrize(
    ("world", "by"),
    [
        (SUPERVISORY_WITHDRAWAL_PROPOSED, "secretary"),
        (BOTH_WITHDRAWAL_PROPOSED, "party_secretary"),
    ],
    ids=["supervisory", "both"],
)
def test_what_the_county_filed_takes_its_paper_and_is_reported_up(given, world, by):
    withdrawing(given, world, by).then_refused("ended-by-body-that-filed")
    outcome = withdrawing(given, world, by, **PAPER).at_stage("withdrawn")
    outcome.then(CaseWithdrawn(None, "某县监撤〔2026〕1号"))
    assert outcome.deadline("withdrawal-report").due_on == date(2026, 4, 30)
    assert outcome.deadline("supervisory-inquiry").met_on == date(2026, 4, 21)


def test_who_holds_both_offices_withdraws_as_the_party_secretary(given):
    both = WITHDRAWAL_PROPOSED.about("secretary").did(
        "security", "grant_role", "2026-03-01", role="party_secretary"
    )
    outcome = withdrawing(given, both.about(WITHDRAWAL_PROPOSED.subject), "secretary")
    outcome.then(CaseWithdrawn(None, None))
    assert outcome.recorded[0].role == "party_secretary"
