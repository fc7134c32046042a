"""登记组织处理."""

from datetime import date

import pytest

from domain.clue.record_organisational_handling import OrganisationalHandlingDecided
from domain.codes import CODES
from tests.cases import Case
from tests.histories import ACCEPTED, CHARGED, HANDLING, VERIFIED

CASE = Case(VERIFIED, "2026-04-24", "handler", HANDLING, recurs=True)


def deciding(given, world=VERIFIED, **fields):
    scene = given(world).on("2026-04-30").by("manager")
    return scene.when("record_organisational_handling", **HANDLING | fields)


def decided(handling, form):
    return OrganisationalHandlingDecided(handling, "某委〔2026〕8号", "失职失责", form)


@pytest.mark.parametrize("handling", CODES["organisational_handling"].codes)
def test_handling_counts_by_its_kind(given, handling):
    form = "form_3" if handling == "demotion_of_post" else "form_2"
    outcome = deciding(given, organisational_handling=handling)
    outcome.then(decided(handling, form)).at_stage("verification_result_pending")
    assert (outcome.record.running("clue-suspension") is not None) == (handling == "suspension")


@pytest.mark.parametrize("world", [CHARGED, ACCEPTED])
def test_it_may_follow_what_was_decided_before(given, world):
    deciding(given, world).then(decided("suspension", "form_2")).at_stage(world.record.stage)


def test_the_heaviest_decides(given):
    demoted = deciding(given, organisational_handling="demotion_of_post").world
    deciding(given, demoted).then(decided("suspension", "form_3"))


def test_formalities_take_a_month_and_a_suspension_six_at_most(given):
    outcome = deciding(given)
    assert outcome.deadline("clue-handling-formalities").due_on == date(2026, 6, 1)  # a Monday
    assert outcome.deadline("clue-suspension").due_on == date(2026, 10, 30)
