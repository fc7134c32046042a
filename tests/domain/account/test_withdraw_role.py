"""收回角色."""

from domain.account.withdraw_role import RoleWithdrawn
from tests.cases import Case
from tests.histories import HOUSE

HANDLER = HOUSE.about("handler")
CASE = Case(HANDLER, "2026-03-02", "security", {"role": "handler"})


def withdrawing(given, world, role, by="security"):
    return given(world).on("2026-03-02").by(by).when("withdraw_role", role=role)


def test_a_role_is_withdrawn_once(given):
    outcome = withdrawing(given, HANDLER, "handler").then(RoleWithdrawn("handler", ()))
    outcome.at_stage("active")
    withdrawing(given, outcome.world, "handler").then_refused("account.withdraw_role")


def test_the_other_roles_stay(given):
    both = HANDLER.did("security", "grant_role", "2026-03-01", role="reviewer")
    withdrawing(given, both, "handler").then(RoleWithdrawn("handler", ("reviewer",)))


def test_a_role_not_held_is_not_withdrawn(given):
    withdrawing(given, HANDLER, "reviewer").then_refused("account.withdraw_role")


def test_a_disabled_account_keeps_its_roles(given):
    gone = HANDLER.did("security", "disable_account", "2026-03-01", reason="调离")
    withdrawing(given, gone, "handler").then_refused("account.withdraw_role", "stage")


def test_nobody_else_withdraws_a_role(given):
    outcome = withdrawing(given, HANDLER, "handler", by="secretary")
    outcome.then_refused("account.withdraw_role", "role")
