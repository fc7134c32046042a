"""申报利害关系."""

import pytest

from domain.account.declare_interest import InterestDeclared
from tests.cases import Case
from tests.histories import (
    ASSESSING,
    COLLEAGUE,
    DISTRIBUTION_PROPOSED,
    HANDLER,
    HOUSE,
    REGISTERED,
    VERIFICATION,
    VERIFICATION_PROPOSED,
)

PERSON = REGISTERED.record.fact("person_id")
GROUND = {"recusal_ground": "relative"}
OF_UNIT, OF_PERSON = {"interest_unit": "某村"}, {"interest_person": PERSON}
CASE = Case(HOUSE.about("handler"), "2026-03-02", "handler", OF_UNIT | GROUND, recurs=True)


def declaring(given, world=REGISTERED, by="handler", **fields):
    scene = given(world.about("handler")).on("2026-03-02").by(by)
    return scene.when("declare_interest", **GROUND | fields)


def declared(world, account="handler", on="2026-03-02", **interest):
    told = world.about(account).did(account, "declare_interest", on, **GROUND | interest)
    return told.about(world.subject)


@pytest.mark.parametrize(
    ("fields", "person", "unit"), [(OF_PERSON, PERSON, None), (OF_UNIT, None, "某村")]
)
def test_everybody_declares_a_person_or_a_unit(given, fields, person, unit):
    declaring(given, **fields).then(InterestDeclared(person, unit, "relative", None))


@pytest.mark.parametrize("fields", [{}, OF_UNIT | OF_PERSON, {"interest_unit": "村"}])
def test_one_of_both_and_in_full(given, fields):
    declaring(given, **fields).then_refused("interest-names-one")


def test_nobody_declares_for_another(given):
    outcome = declaring(given, by="colleague", **OF_UNIT)
    outcome.then_refused("account.declare_interest", "role")


@pytest.mark.parametrize("interest", [OF_PERSON, OF_UNIT])
def test_whoever_is_close_to_the_person_or_the_unit_is_given_no_clue(given, interest):
    scene = given(declared(REGISTERED, **interest)).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler=HANDLER, distribution_opinion="请承办")
    outcome.then_refused("recused-not-assigned")


def test_an_interest_elsewhere_is_no_hindrance(given):
    scene = given(declared(REGISTERED, interest_unit="邻村")).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler=HANDLER, distribution_opinion="请承办")
    assert outcome.refused is None


def test_an_interest_declared_since_the_proposal_hinders_its_approval(given):
    world = declared(DISTRIBUTION_PROPOSED, on="2026-03-03", **OF_UNIT)
    outcome = given(world).on("2026-03-04").by("secretary").when("approve_distribution")
    outcome.then_refused("recused-not-assigned")
    world = declared(VERIFICATION_PROPOSED, "colleague", "2026-03-21", **OF_UNIT)
    outcome = given(world).on("2026-03-23").by("secretary").when("approve_verification")
    outcome.then_refused("recused-not-assigned")


def test_whoever_is_close_takes_over_nothing_and_sits_on_no_team(given):
    world = declared(ASSESSING, "colleague", "2026-03-06", **OF_UNIT)
    scene = given(world).on("2026-03-20")
    outcome = scene.by("secretary").when("reassign_handler", handler=COLLEAGUE, reason="调离")
    outcome.then_refused("recused-not-assigned")
    outcome = scene.by("handler").when("propose_disposition", **VERIFICATION)
    outcome.then_refused("recused-not-assigned")


def test_what_was_approved_before_an_interest_was_declared_stands(given):
    approved = VERIFICATION_PROPOSED.did("secretary", "approve_verification", "2026-03-23")
    world = declared(approved, "colleague", "2026-03-24", **OF_UNIT)
    scene = given(world).on("2026-03-25").by("manager")
    outcome = scene.when(
        "propose_correction",
        target=approved.record.version,
        restated={"approval_opinion": "同意"},
        reason="漏录批示",
    )
    assert outcome.refused is None
