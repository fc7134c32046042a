"""实施措施."""

from datetime import date

import pytest

from domain.measure.carry_out_measure import MeasureCarriedOut, SelfReviewOrdered
from tests.cases import Case
from tests.measure_histories import APPROVED, CARRIED_OUT, DUE, REVIEW_APPROVED, approved

CASE = Case(APPROVED, "2026-03-06", "handler", CARRIED_OUT)
OTHER_CASES = [Case(REVIEW_APPROVED, "2026-03-06", "handler", CARRIED_OUT | DUE)]
DONE = MeasureCarriedOut(("李某", "赵某"), "已谈话提醒，本人表示改正")


def carrying_out(given, world, **fields):
    scene = given(world).on("2026-03-06").by("handler")
    return scene.when("carry_out_measure", **CARRIED_OUT | fields)


def test_a_reminder_is_done_when_it_has_been_given(given):
    outcome = carrying_out(given, APPROVED).then(DONE).at_stage("done")
    assert outcome.record.deadlines == {}


def test_a_written_check_that_was_ordered_is_waited_for(given):
    outcome = carrying_out(given, REVIEW_APPROVED, **DUE)
    day = date(2026, 3, 20)
    outcome.then(DONE, SelfReviewOrdered(day)).at_stage("awaiting_self_review")
    assert outcome.deadline("self-review").due_on == day


def test_an_admonition_has_effect_for_half_a_year(given):
    outcome = carrying_out(given, approved(measure="admonition")).at_stage("done")
    assert outcome.deadline("measure-admonition-effect").due_on == date(2026, 9, 6)


@pytest.mark.parametrize(
    ("world", "due"),
    [
        (REVIEW_APPROVED, {}),
        (APPROVED, DUE),
    ],
)
def test_a_written_check_and_nothing_else_has_its_day(given, world, due):
    carrying_out(given, world, **due).then_refused("self-review-has-a-day")


def test_a_written_check_is_not_due_before_it_was_ordered(given):
    due = {"due_on": "2026-03-05"}
    carrying_out(given, REVIEW_APPROVED, **due).then_refused("named-day-not-past")
