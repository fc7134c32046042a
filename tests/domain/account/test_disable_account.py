"""停用账号."""

from domain.account.disable_account import AccountDisabled
from tests.cases import Case
from tests.histories import HOUSE

CASE = Case(HOUSE.about("handler"), "2026-03-02", "security", {"reason": "调离"})


def disabling(given, world, by="security"):
    return given(world).on("2026-03-02").by(by).when("disable_account", reason="调离")


def test_an_account_is_disabled_once(given):
    outcome = disabling(given, HOUSE.about("handler")).then(AccountDisabled("调离"))
    outcome.at_stage("disabled")
    disabling(given, outcome.world).then_refused("account.disable_account", "stage")


def test_nobody_else_disables_an_account(given):
    outcome = disabling(given, HOUSE.about("handler"), by="secretary")
    outcome.then_refused("account.disable_account", "role")
