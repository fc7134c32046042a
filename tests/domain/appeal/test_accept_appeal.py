"""受理申诉."""

from datetime import date

import pytest

from domain.appeal.accept_appeal import AppealAccepted
from tests.cases import Case
from tests.review_histories import WARNED
from tests.sanction_histories import (
    ACCOUNTABILITY_APPEAL,
    APPEAL,
    BY_COMMISSION,
    HANDLING_APPEAL,
    HELD_ACCOUNTABLE,
    NOTICE,
    RECEIVED,
    REVIEW_APPEAL,
    REVIEWED,
    SECOND_APPEAL,
    SUSPENDED,
    WITH_ADMIN,
    received,
)

CASE = Case(RECEIVED, "2026-05-12", "secretary", {})


def accepting(given, world=RECEIVED, upper_level=None, **fields):
    scene = given(world).on("2026-05-12").by("secretary")
    return scene.when("accept_appeal", upper_level=upper_level, **fields)


def test_a_leader_approves(given):
    outcome = accepting(given, approval_opinion="同意受理")
    outcome.then(AppealAccepted(None, None, "同意受理")).at_stage("accepted")


@pytest.mark.parametrize(
    ("world", "appeal", "upper_level", "period", "due_on"),
    [
        (WARNED, APPEAL, None, "party-appeal", date(2026, 8, 12)),
        (WITH_ADMIN, REVIEW_APPEAL, None, "admin-review", date(2026, 6, 12)),
        (WITH_ADMIN, SECOND_APPEAL, None, "admin-second-review", date(2026, 7, 13)),
        (SUSPENDED, HANDLING_APPEAL, False, "handling-appeal", date(2026, 6, 12)),
        (SUSPENDED, HANDLING_APPEAL, True, "handling-appeal-upper", date(2026, 7, 13)),
        (
            HELD_ACCOUNTABLE,
            ACCOUNTABILITY_APPEAL,
            None,
            "accountability-appeal",
            date(2026, 6, 12),
        ),
    ],
)
def test_each_track_has_its_own_period(given, world, appeal, upper_level, period, due_on):
    outcome = accepting(given, received(world, appeal), upper_level)
    assert {rule: mark.due_on for rule, mark in outcome.record.deadlines.items()} == {
        period: due_on
    }


@pytest.mark.parametrize("appeal", [HANDLING_APPEAL, REVIEW_APPEAL, ACCOUNTABILITY_APPEAL])
def test_what_was_never_decided_is_not_looked_at_again(given, appeal):
    outcome = accepting(given, received(WARNED, appeal))
    outcome.then_refused("appeal-against-a-decision", "stage")


@pytest.mark.parametrize(
    ("world", "appeal", "period"),
    [
        (WITH_ADMIN, REVIEW_APPEAL, "admin-review-application"),
        (HELD_ACCOUNTABLE, ACCOUNTABILITY_APPEAL, "accountability-appeal-application"),
    ],
)
def test_a_month_is_given_to_ask_and_who_comes_later_explains(given, world, appeal, period):
    # 10 May 2026 is a Sunday, so the last day moves to Monday the 11th.
    asked = appeal | {"decision_received_on": "2026-04-10"}
    accepting(given, received(world, asked, on="2026-05-11")).at_stage("accepted")
    late = received(world, asked, on="2026-05-12")
    refused = accepting(given, late)
    refused.then_refused(period)
    assert str(refused.refused).startswith("已超过申请期限（2026年5月11日）")
    outcome = accepting(given, late, late_reason="因病住院")
    outcome.then(AppealAccepted(None, "因病住院", None))


def test_whoever_received_it_does_not_accept_it(given):
    both = RECEIVED.about("intake").did(
        "security", "grant_role", "2026-03-01", role="commission_deputy"
    )
    scene = given(both.about(RECEIVED.subject)).on("2026-05-12").by("intake")
    outcome = scene.when("accept_appeal")
    outcome.then_refused("separation-proposer-not-approver", "role")


def test_on_handling_the_level_sets_the_period_and_is_asked(given):
    accepting(given, received(SUSPENDED, HANDLING_APPEAL)).then_refused(
        "handling-appeal-says-level"
    )


def test_a_sanction_taken_back_since_is_not_looked_at_again(given):
    revoked = RECEIVED.about(WARNED.subject).did(
        "reviewer", "revoke_sanction", "2026-05-12", **BY_COMMISSION, revoked_tracks=["party"]
    )
    outcome = accepting(given, revoked.about(RECEIVED.subject))
    outcome.then_refused("appeal-against-a-decision", "stage")


def test_the_month_for_a_second_review_begins_with_the_outcome_of_the_first(given):
    notified = REVIEWED.did("reviewer", "notify_appeal", "2026-05-28", **NOTICE)
    period = notified.record.running("admin-second-review-application")
    assert period.due_on == date(2026, 6, 28)
    # 28 June 2026 is a Sunday, so the last day to ask is the Monday.
    asked = SECOND_APPEAL | {"decision_received_on": "2026-05-28"}
    second = notified.about(WITH_ADMIN.subject)
    for day, refused in ((29, False), (30, True)):
        on = f"2026-06-{day}"
        scene = given(received(second, asked, on)).on(on).by("secretary")
        assert (scene.when("accept_appeal").refused is not None) == refused
