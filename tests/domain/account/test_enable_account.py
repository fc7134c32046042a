"""恢复账号."""

from domain.account.enable_account import AccountEnabled
from tests.cases import Case
from tests.histories import HOUSE

DISABLED = HOUSE.about("handler").did("security", "disable_account", "2026-03-01", reason="调离")


LEAVER = {"login_name": "leaver", "display_name": "离某", "role": "handler"}
LEFT = HOUSE.did("security", "account.create_account", "2026-02-02", **LEAVER).did(
    "security", "disable_account", "2026-03-01", reason="调离"
)
CASE = Case(LEFT, "2026-03-02", "security", {"reason": "调回"})


def enabling(given, world, by="security"):
    return given(world).on("2026-03-02").by(by).when("enable_account", reason="调回")


def test_an_account_is_enabled_with_the_roles_it_had(given):
    outcome = enabling(given, DISABLED).then(AccountEnabled("调回")).at_stage("active")
    assert outcome.record.fact("roles") == ("handler",)
    enabling(given, outcome.world).then_refused("account.enable_account", "stage")


def test_nobody_else_enables_an_account(given):
    enabling(given, DISABLED, by="secretary").then_refused("account.enable_account", "role")
