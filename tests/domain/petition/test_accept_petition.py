"""受理."""

import pytest

from domain.petition.accept_petition import PetitionAccepted
from tests.cases import Case
from tests.petition_histories import (
    ACCEPTED,
    ANONYMOUS,
    ASSIGNED,
    EMPTY,
    OUT_OF_SCOPE,
    PETITION,
    REGISTERED,
    clue_returned,
    handed_over,
    registered,
)

CASE = Case(REGISTERED, "2026-03-04", "intake")


def accepting(given, world=REGISTERED, on="2026-03-04"):
    return given(world).on(on).by("intake").when("accept_petition")


def test_whoever_signed_is_to_be_told_within_fifteen_working_days_of_receipt(given):
    outcome = accepting(given).then(PetitionAccepted(None, notice_due=True)).at_stage("accepted")
    running = outcome.record.running("acceptance-notice")
    assert (str(running.started_on), str(running.due_on)) == ("2026-03-02", "2026-03-23")


def test_of_an_anonymous_item_nobody_is_told(given):
    outcome = accepting(given, registered(ANONYMOUS))
    outcome.then(PetitionAccepted(None, notice_due=False))
    assert outcome.record.running("acceptance-notice") is None


def test_after_a_return_nobody_is_told_twice(given):
    told = ACCEPTED.did("intake", "notify_acceptance", "2026-03-04", notice_way="by_phone")
    back = clue_returned(handed_over(told)).did(
        "deputy", "return_to_intake", "2026-03-16", reason="内容空泛"
    )
    accepting(given, back, "2026-03-17").then(PetitionAccepted(None, notice_due=False))


@pytest.mark.parametrize(
    ("day", "late"), [("2026-03-06", False), ("2026-03-09", False), ("2026-03-10", True)]
)
def test_what_is_passed_down_is_accepted_within_five_working_days(given, day, late):
    outcome = accepting(given, registered(PETITION, ASSIGNED), day)
    assert outcome.deadline("passed-down-sorted").late is late


def test_what_no_commission_handles_is_not_accepted(given):
    accepting(given, OUT_OF_SCOPE).then_refused("accepted-within-scope", "stage")


def test_what_says_nothing_is_not_accepted(given):
    accepting(given, EMPTY).then_refused("declined-without-substance", "stage")
