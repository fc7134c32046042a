"""受理审理."""

from datetime import date

import pytest

from domain.case.accept_review import ReviewAccepted
from tests.case_histories import TRANSFERRED
from tests.cases import Case
from tests.histories import COLLEAGUE
from tests.review_histories import ACCEPTED, DIRECT, REVIEW_TEAM, REVIEWER

CASE = Case(DIRECT, "2026-03-12", "reviewer", {"review_team": REVIEW_TEAM})


def accepting(given, team, world=DIRECT, on="2026-03-12"):
    return given(world).on(on).by("reviewer").when("accept_review", review_team=team)


def with_role(world, account, role):
    granted = world.about(account).did("security", "grant_role", "2026-03-11", role=role)
    return granted.about(world.subject)


def test_two_reviewers_begin_and_have_a_month(given):
    outcome = accepting(given, REVIEW_TEAM)
    outcome.then(ReviewAccepted(tuple(REVIEW_TEAM))).at_stage("in_review")
    assert outcome.deadline("case-review").unshifted_on == date(2026, 4, 12)
    assert outcome.deadline("case-review").due_on == date(2026, 4, 13)  # the 12th is a Sunday


@pytest.mark.parametrize(
    ("world", "name"),
    [(DIRECT, "handler"), (TRANSFERRED, "handler"), (TRANSFERRED, "colleague")],
    ids=["handler of the clue", "handler of the case", "member of its team"],
)
def test_whoever_inquired_does_not_review(given, world, name):
    both = with_role(world, name, "reviewer")
    outcome = accepting(given, [REVIEWER, both.account(name)], both, on="2026-04-27")
    outcome.then_refused("separation-reviewer-not-inquirer")


@pytest.mark.parametrize(
    ("team", "rule"),
    [
        ([REVIEWER], "review-by-two"),
        ([REVIEWER, COLLEAGUE], "assigned-in-service"),
        ([REVIEWER, "0" * 32], "assigned-in-service"),
    ],
)
def test_two_review_who_may(given, team, rule):
    accepting(given, team).then_refused(rule)


def test_whoever_is_recused_does_not_review(given):
    clue = DIRECT.record.fact("clue_id")
    recused = DIRECT.about(clue).did(
        "manager", "declare_recusal", "2026-03-11", recused=REVIEWER, recusal_ground="witness"
    )
    accepting(given, REVIEW_TEAM, recused.about(DIRECT.subject)).then_refused(
        "recused-not-assigned"
    )


def test_a_member_who_has_left_since_was_right_to_review():
    left = ACCEPTED.about("second_reviewer").did(
        "security", "disable_account", "2026-03-20", reason="调离"
    )
    asked = left.about(ACCEPTED.subject).did(
        "manager", "propose_correction", "2026-03-23", target=2, restated={}, reason="核对"
    )
    corrected = asked.did("secretary", "approve_correction", "2026-03-23")
    assert corrected.record.fact("review_team") == tuple(REVIEW_TEAM)
