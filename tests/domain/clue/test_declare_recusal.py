"""登记回避."""

from domain.clue.declare_recusal import RecusalDeclared
from tests.cases import Case
from tests.histories import (
    COLLEAGUE,
    DISTRIBUTION_PROPOSED,
    HANDLER,
    REGISTERED,
    VERIFICATION,
    VERIFICATION_PROPOSED,
)

GROUND = {"recusal_ground": "relative", "recusal_note": None}
CASE = Case(REGISTERED, "2026-03-03", "manager", {"recused": HANDLER} | GROUND, recurs=True)


def recused(world, account, day, by="manager"):
    return world.did(by, "declare_recusal", day, recused=account, **GROUND)


def test_a_recusal_is_told_by_the_record_and_changes_no_stage(given):
    outcome = given(REGISTERED).on("2026-03-03").by("manager")
    outcome = outcome.when("declare_recusal", recused=HANDLER, **GROUND)
    outcome.then(RecusalDeclared(HANDLER, "relative", None)).at_stage("registered")


def test_whoever_is_recused_is_given_no_clue(given):
    world = recused(REGISTERED, HANDLER, "2026-03-03")
    scene = given(world).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler=HANDLER, distribution_opinion="请承办")
    outcome.then_refused("recused-not-assigned")


def test_a_distribution_is_not_approved_to_whoever_was_recused_since(given):
    world = recused(DISTRIBUTION_PROPOSED, HANDLER, "2026-03-03")
    outcome = given(world).on("2026-03-04").by("secretary").when("approve_distribution")
    outcome.then_refused("recused-not-assigned")


def test_whoever_is_recused_sits_on_no_team(given):
    world = recused(VERIFICATION_PROPOSED, COLLEAGUE, "2026-03-20")
    outcome = given(world).on("2026-03-23").by("secretary").when("approve_verification")
    outcome.then_refused("recused-not-assigned")
    back = world.did("secretary", "reject_disposition", "2026-03-21", reason="另组核查组")
    outcome = given(back).on("2026-03-22").by("handler").when("propose_disposition", **VERIFICATION)
    outcome.then_refused("recused-not-assigned")
