"""设置密码."""

from domain.account.set_password import PasswordSet
from tests.cases import Case
from tests.histories import HOUSE

HANDLER = HOUSE.about("handler")
CASE = Case(HANDLER, "2026-03-02", "handler")


def setting(given, world, by="handler"):
    return given(world).on("2026-03-02").by(by).when("set_password")


def test_the_holder_may_set_a_password_again_and_again(given):
    outcome = setting(given, HANDLER).then(PasswordSet()).at_stage("active")
    setting(given, outcome.world).then(PasswordSet())


def test_nobody_sets_anothers_password(given):
    for other in ("colleague", "security"):
        setting(given, HANDLER, by=other).then_refused("account.set_password", "role")


def test_the_console_sets_no_password(given):
    setting(given, HANDLER, by="console").then_refused("account.set_password", "role")


def test_a_disabled_account_sets_no_password(given):
    gone = HANDLER.did("security", "disable_account", "2026-03-01", reason="调离")
    setting(given, gone).then_refused("account.set_password", "stage")
