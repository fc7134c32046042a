"""延长审理期限."""

from datetime import date

import pytest

from domain.case.extend_review import ReviewExtended
from tests.cases import Case
from tests.review_histories import ACCEPTED

EXTENSION = {"extended_to": "2026-05-12", "reason": "案情复杂"}
CASE = Case(ACCEPTED, "2026-04-10", "secretary", EXTENSION)


def extending(given, to):
    scene = given(ACCEPTED).on("2026-04-10").by("secretary")
    return scene.when("extend_review", extended_to=to, reason="案情复杂")


@pytest.mark.parametrize("to", ["2026-04-14", "2026-12-31"])
def test_the_month_grows_as_long_as_is_approved(given, to):
    outcome = extending(given, to)
    outcome.then(ReviewExtended(date.fromisoformat(to), "案情复杂")).at_stage("in_review")
    assert outcome.deadline("case-review").due_on == date.fromisoformat(to)


@pytest.mark.parametrize("to", ["2026-04-12", "2026-04-13"])
def test_an_extension_ends_later_than_the_period_now_does(given, to):
    extending(given, to).then_refused("extension-moves-day-later", "stage")


def test_whoever_took_the_review_on_does_not_extend_it(given):
    both = ACCEPTED.about("reviewer").did(
        "security", "grant_role", "2026-03-11", role="acting_secretary"
    )
    scene = given(both.about(ACCEPTED.subject)).on("2026-04-10").by("reviewer")
    outcome = scene.when("extend_review", **EXTENSION)
    outcome.then_refused("separation-proposer-not-approver", "role")
