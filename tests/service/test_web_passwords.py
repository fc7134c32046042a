"""Choosing a password: by a one-time link, or by whoever knows the old one."""

from datetime import timedelta

import pytest

from service.vault import ATTEMPTS_MAX, LOCKED_FOR
from tests.service.conftest import PASSWORD, Town, filled


def test_a_one_time_link_sets_a_password_once(town: Town) -> None:
    house, account = town.office.house, town.office.ids["handler"]
    link = f"/first-password/{house.vault.new_token(account, 'link')}"
    desk = town.stranger()
    sent = desk.get(link).sent
    new = {"password": "一匹马两辆车三座山四条河五", "password_again": "一匹马两辆车三座山四条河五"}
    assert "不一样" in desk.post(link, {**sent, **new, "password_again": "x"}, 422).text
    assert "12" in desk.post(link, {**sent, "password": "x", "password_again": "x"}, 422).text
    desk.post(link, {**sent, **new})
    assert (desk.path, desk.client.get("/").status_code) == ("/", 200)
    assert house.store.record(account).history[-1].kind == "account.password_set"
    assert "链接不能用了" in desk.get(link, 404).text
    town.stranger().sign_in("handler", new["password"])


def test_a_link_that_another_has_just_used_sets_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have looked before either has used it up."""
    vault, account = town.office.house.vault, town.office.ids["handler"]
    token = vault.new_token(account, "link")
    link, new = f"/first-password/{token}", "一匹马两辆车三座山四条河五"
    desk = town.stranger()
    sent = filled(desk.get(link).sent, password=new, password_again=new)
    monkeypatch.setattr(vault, "holder_of", lambda *_: account)
    assert vault.use_up(token)
    assert "链接不能用了" in desk.post(link, sent, 404).text
    assert vault.is_password(account, PASSWORD)


def test_a_password_change_that_is_locked_says_so_and_counts_nothing(town: Town) -> None:
    desk, account = town["handler"], town.office.ids["handler"]
    path, new = f"/account/{account}/set_password", "一匹马两辆车三座山四条河五"
    sent = filled(desk.get(path).sent, password=new, password_again=new)
    for _ in range(ATTEMPTS_MAX):
        assert "现用密码不正确" in desk.post(path, filled(sent, current="x"), 422).text
    town.office.clock.instant += LOCKED_FOR / 2
    for current in (PASSWORD, "x"):
        page = desk.post(path, filled(sent, current=current), 422)
        assert "尝试次数过多，请在15分钟后再试" in page.text
        assert "现用密码不正确" not in page.text
    town.office.clock.instant += LOCKED_FOR / 2 + timedelta(seconds=1)
    desk.post(path, filled(sent, current=PASSWORD))


def test_a_password_with_the_login_name_in_it_is_refused(town: Town) -> None:
    desk, account = town["handler"], town.office.ids["handler"]
    path, new = f"/account/{account}/set_password", "老井Handler旁的大槐树下"
    sent = filled(desk.get(path).sent, password=new, password_again=new, current=PASSWORD)
    assert "不能含有登录名" in desk.post(path, sent, 422).text


def test_ones_own_password_is_changed_by_whoever_knows_it(town: Town) -> None:
    desk, account = town["handler"], town.office.ids["handler"]
    path = f"/account/{account}/set_password"
    new = {"password": "一匹马两辆车三座山四条河五", "password_again": "一匹马两辆车三座山四条河五"}
    sent = desk.get(path).sent
    assert "现用密码不正确" in desk.post(path, {**sent, **new, "current": "x"}, 422).text
    desk.post(path, {**sent, **new, "current": PASSWORD})
    assert desk.client.get("/").status_code == 200
    town.stranger().sign_in("handler", new["password"])
    town["secretary"].get(path, 404)
