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
    OVERRIDING,
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


def test_whoever_compiled_it_does_not_hand_it_in(given):
    acting = COMPILED.about("manager").did(
        "security", "grant_role", "2026-04-03", role="acting_secretary"
    )
    outcome = submitting(given, checked(world=acting.about(COMPILED.subject)), by="manager")
    outcome.then_refused("separation-proposer-not-approver", "role")


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


def test_an_answer_outlives_a_further_check(given):
    submitting(given, checked(CONFIRM, world=OVERRIDDEN), findings=[CONFIRM]).then(
        ReturnSubmitted(1)
    )


def test_what_comes_up_after_the_check_is_checked_first(given):
    new = finding(about="CLUE_TOTAL")
    submitting(given, findings=[new]).then_refused("return-checked-anew")


def test_what_has_gone_since_the_check_is_answered_or_checked_again(given):
    submitting(given, DOUBTED).then_refused("return-findings-answered")
