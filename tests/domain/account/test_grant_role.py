"""授予角色."""

import pytest

from domain.account.grant_role import RoleGranted
from tests.cases import Case
from tests.histories import HOUSE

HANDLER = HOUSE.about("handler")
CASE = Case(HANDLER, "2026-03-02", "security", {"role": "clue_manager"})


def granting(given, world, role, by="security"):
    return given(world).on("2026-03-02").by(by).when("grant_role", role=role)


def test_an_account_may_hold_several_business_roles(given):
    outcome = granting(given, HANDLER, "clue_manager")
    outcome.then(RoleGranted("clue_manager", ("handler", "clue_manager"))).at_stage("active")


def test_a_role_granted_twice_is_held_once(given):
    granting(given, HANDLER, "handler").then(RoleGranted("handler", ("handler",)))


@pytest.mark.parametrize(
    ("account", "role"),
    [
        ("handler", "system_admin"),
        ("handler", "security_admin"),
        ("handler", "audit_admin"),
        ("security", "audit_admin"),
        ("security", "handler"),
    ],
)
def test_the_three_administrators_stand_apart(given, account, role):
    outcome = granting(given, HOUSE.about(account), role, by="console")
    outcome.then_refused("admin-roles-apart")


def test_a_disabled_account_is_given_no_role(given):
    gone = HANDLER.did("security", "disable_account", "2026-03-01", reason="调离")
    granting(given, gone, "clue_manager").then_refused("account.grant_role", "stage")


def test_nobody_else_grants_a_role(given):
    outcome = granting(given, HANDLER, "clue_manager", by="handler")
    outcome.then_refused("account.grant_role", "role")
