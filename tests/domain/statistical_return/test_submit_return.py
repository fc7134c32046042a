"""上报报表."""

from dataclasses import replace

import pytest

from domain.statistical_return.submit_return import ReturnSubmitted
from tests.cases import Case
from tests.return_histories import (
    CHECKED,
    COMPILED,
    CONFIRM,
    DOUBTED,
    ERROR,
    LATER,
    OVERRIDING,
    RESTATING,
    SENT_BACK,
    STOP,
    checked,
    finding,
    with_figures,
)

CASE = Case(CHECKED, "2026-04-07", "secretary")
AGAIN = checked(world=SENT_BACK.did("manager", "recompile_return", "2026-04-09"), on="2026-04-09")
OTHER_CASES = [Case(AGAIN, "2026-04-10", "secretary")]
OVERRIDDEN = DOUBTED.did("handler", "override_finding", "2026-04-03", **OVERRIDING)


def submitting(given, world=CHECKED, day="2026-04-07", by="secretary", findings=()):
    world = replace(world, prepared=world.prepared | {"findings": tuple(findings)})
    return given(world).on(day).by(by).when("submit_return")


def test_the_secretary_hands_it_in(given):
    outcome = submitting(given)
    outcome.then(ReturnSubmitted(1)).at_stage("submitted")
    assert not outcome.deadline("return-due-quarter").late


def test_what_is_handed_in_late_is_marked(given):
    assert submitting(given, day="2026-04-13").deadline("return-due-quarter").late


def test_what_was_sent_back_is_handed_in_once_more(given):
    outcome = submitting(given, AGAIN, "2026-04-10")
    outcome.then(ReturnSubmitted(2))
    assert not outcome.deadline("return-resubmitted").late


def acting(who, world, day):
    """The same return, while whoever it is acts for the secretary too."""
    granted = world.about(who).did("security", "grant_role", day, role="acting_secretary")
    return granted.about(world.subject)


def test_whoever_compiled_it_does_not_hand_it_in(given):
    world = checked(world=acting("manager", COMPILED, "2026-04-02"))
    submitting(given, world, by="manager").then_refused("separation-proposer-not-approver", "role")


@pytest.mark.parametrize(
    ("world", "step", "body"),
    [(SENT_BACK, "recompile_return", {}), (LATER, "restate_return", RESTATING)],
)
def test_whoever_took_the_figures_anew_does_not_hand_them_in(given, world, step, body):
    anew = world.did("colleague", step, "2026-05-06", **body)
    ready = checked(world=acting("colleague", anew, "2026-05-06"), on="2026-05-06")
    submitting(given, ready, "2026-05-07", by="colleague").then_refused(
        "separation-proposer-not-approver", "role"
    )


@pytest.mark.parametrize("found", [CONFIRM, ERROR, STOP])
def test_what_was_found_is_answered_first(given, found):
    outcome = submitting(given, checked(found), findings=[found])
    outcome.then_refused("return-findings-answered")
    assert "还有1条校核意见没有处理：petitions-add-up（PET_TOTAL）" in str(outcome.refused)


def test_what_was_answered_in_writing_may_leave(given):
    submitting(given, OVERRIDDEN, findings=[CONFIRM]).then(ReturnSubmitted(1))


def test_an_answer_does_not_outlive_the_figures(given):
    anew = with_figures(OVERRIDDEN).did("manager", "recompile_return", "2026-04-03")
    outcome = submitting(given, checked(CONFIRM, world=anew), findings=[CONFIRM])
    outcome.then_refused("return-findings-answered")


def test_what_became_worse_than_it_was_answered_is_not_let_pass(given):
    answered = checked(ERROR).did("handler", "override_finding", "2026-04-03", **OVERRIDING)
    outcome = submitting(given, checked(STOP, world=answered), findings=[STOP])
    outcome.then_refused("return-findings-answered")


def test_an_answer_outlives_a_further_check(given):
    submitting(given, checked(CONFIRM, world=OVERRIDDEN), findings=[CONFIRM]).then(
        ReturnSubmitted(1)
    )


def test_what_comes_up_after_the_check_is_checked_first(given):
    new = finding(about="CLUE_TOTAL")
    submitting(given, findings=[new]).then_refused("return-checked-anew")


def test_what_has_gone_since_the_check_is_answered_or_checked_again(given):
    submitting(given, DOUBTED).then_refused("return-findings-answered")
