"""拟办分办."""

import pytest

from domain.clue.propose_distribution import DistributionProposed
from tests.cases import Case
from tests.histories import CLUE, HANDLER, HOUSE, REGISTERED, SUBJECT

OPINION = {"distribution_opinion": "请承办"}
CASE = Case(REGISTERED, "2026-03-03", "manager", OPINION | {"handler": HANDLER})


def test_the_clue_manager_proposes_a_handler(given):
    outcome = given(REGISTERED).on("2026-03-03").by("manager")
    outcome.when("propose_distribution", handler=HANDLER, **OPINION).then(
        DistributionProposed(HANDLER, "请承办")
    ).at_stage("distribution_pending")


@pytest.mark.parametrize("login_name", ["secretary", "manager"])
def test_a_clue_is_handled_by_a_handler(given, login_name):
    scene = given(REGISTERED).on("2026-03-03").by("manager")
    account = HOUSE.account(login_name)
    outcome = scene.when("propose_distribution", handler=account, **OPINION)
    outcome.then_refused("handler-in-service")


def test_a_handler_out_of_service_takes_no_clue(given):
    gone = REGISTERED.about("handler").did(
        "security", "disable_account", "2026-03-02", reason="调离"
    )
    scene = given(gone.about(REGISTERED.subject)).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler=HANDLER, **OPINION)
    outcome.then_refused("handler-in-service")


def test_a_handler_is_somebody(given):
    scene = given(REGISTERED).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler="0" * 32, **OPINION)
    outcome.then_refused("handler-in-service")


@pytest.mark.parametrize("authority", ["central", "province", "city", "county"])
def test_cadres_managed_above_are_not_the_townships(given, authority):
    clue = CLUE | {"persons": [SUBJECT | {"management_authority": authority}]}
    registered = HOUSE.did("manager", "clue.register_clue", "2026-03-02", **clue)
    scene = given(registered).on("2026-03-03").by("manager")
    outcome = scene.when("propose_distribution", handler=HANDLER, **OPINION)
    outcome.then_refused("competence-township-managed", "stage")


def keeping_and_handling():
    """The clue manager is the only one there is to handle it."""
    world = REGISTERED.about("manager").did("security", "grant_role", "2026-03-02", role="handler")
    return world.about(REGISTERED.subject)


def test_the_clue_manager_handles_only_where_it_is_said_why(given):
    scene = given(keeping_and_handling()).on("2026-03-03").by("manager")
    to_oneself = OPINION | {"handler": HOUSE.account("manager")}
    outcome = scene.when("propose_distribution", **to_oneself)
    outcome.then_refused("clue-manager-not-handler")
    outcome = scene.when("propose_distribution", **to_oneself, small_staff_reason="仅有两人")
    outcome.then(DistributionProposed(HOUSE.account("manager"), "请承办", "仅有两人"))


def test_whoever_explained_it_need_not_do_so_again_when_other_words_are_corrected(given):
    world = keeping_and_handling().did(
        "manager",
        "propose_distribution",
        "2026-03-03",
        handler=HOUSE.account("manager"),
        distribution_opinion="请承办",
        small_staff_reason="仅有两人",
    )
    outcome = (
        given(world)
        .on("2026-03-04")
        .by("manager")
        .when(
            "propose_correction",
            target=world.record.version,
            restated={"distribution_opinion": "请速办"},
            reason="笔误",
        )
    )
    assert outcome.refused is None
