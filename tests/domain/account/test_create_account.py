"""开通账号."""

import pytest
from marshmallow import ValidationError

from domain.account.create_account import AccountCreated
from tests.cases import Case
from tests.histories import HOUSE

ACCOUNT = {"login_name": "lisi", "display_name": "李某", "role": "reviewer"}
CASE = Case(HOUSE, "2026-03-02", "security", ACCOUNT)


@pytest.mark.parametrize("actor", ["security", "console"])
def test_an_account_is_opened_with_a_first_role(given, actor):
    scene = given(HOUSE).on("2026-03-02").by(actor)
    outcome = scene.when("account.create_account", **ACCOUNT)
    outcome.then(AccountCreated("lisi", "李某", "zjw", ("reviewer",))).at_stage("active")


def test_an_account_may_belong_to_another_unit_that_is_registered(given):
    other = {"unit_code": "xjw", "unit_title": "某县纪委"}
    house = HOUSE.did("console", "unit.register_unit", "2026-01-06", **other)
    scene = given(house).by("security")
    outcome = scene.when("account.create_account", **ACCOUNT, unit_code="xjw")
    outcome.then(AccountCreated("lisi", "李某", "xjw", ("reviewer",)))


def test_an_account_belongs_to_no_unit_that_nobody_registered(given):
    scene = given(HOUSE).by("security")
    outcome = scene.when("account.create_account", **ACCOUNT, unit_code="xjw")
    outcome.then_refused("unit-registered")


@pytest.mark.parametrize("name", ["abc", "li.si_2-b", "a" * 30])
def test_a_login_name_is_plain(given, name):
    outcome = (
        given(HOUSE).by("security").when("account.create_account", **ACCOUNT | {"login_name": name})
    )
    outcome.then(AccountCreated(name, "李某", "zjw", ("reviewer",)))


@pytest.mark.parametrize(
    "name", ["console", "ab", "Lisi", "李四四", "1lisi", "li si", "lisі", "-lisi", "li/si"]
)
def test_a_login_name_that_can_be_mistaken_is_refused(given, name):
    outcome = (
        given(HOUSE).by("security").when("account.create_account", **ACCOUNT | {"login_name": name})
    )
    outcome.then_refused("login-name-form")


def test_the_secretary_opens_no_account(given):
    outcome = given(HOUSE).by("secretary").when("account.create_account", **ACCOUNT)
    outcome.then_refused("account.create_account", "role")


def test_nobody_is_given_the_console(given):
    with pytest.raises(ValidationError):
        given(HOUSE).by("security").when("account.create_account", **ACCOUNT | {"role": "console"})
