"""The vault: what lets people in, for how long, and what never leaves it."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from service.house import House
from service.vault import WeakPassword
from service.vault_tables import passwords, secrets_table, sessions, tokens

ACCOUNT, OTHER = "a" * 32, "b" * 32
SHORT, BETTER = "槐树底下的老井真凉", "correct horse battery staple"


def stored(house: House) -> str:
    """All that lies in the vault but its keys."""
    with house._engines["vault"].connect() as connection:
        tables = (passwords, sessions, tokens)
        return repr([list(connection.execute(table.select())) for table in tables])


def test_a_password_opens_its_own_account_alone(house):
    vault = house.vault
    for password in ("槐树底下的老井真凉快得很", BETTER, "x1y2z" * 9 + BETTER):
        vault.set_password(ACCOUNT, password)
        assert vault.is_password(ACCOUNT, password)
        tried = [(ACCOUNT, password + "x"), (ACCOUNT, ""), (OTHER, password), (None, password)]
        assert [pair for pair in tried if vault.is_password(*pair)] == []


def test_a_weak_password_is_refused_in_chinese(house):
    for password in ("", SHORT, "a" * 11, "x1y2z" * 26, "a" * 40, "1212" * 5):
        with pytest.raises(WeakPassword, match=r"请"):
            house.vault.set_password(ACCOUNT, password)
        assert not house.vault.is_password(ACCOUNT, password)


@pytest.mark.parametrize(
    "password",
    [
        *("123456789012", "210987654321", "abcdefghijkl", "abcdef123456", "qwertyuiopas"),
        *("abcdeabcdeab", "密码难猜密码难猜密码难猜", "aaaaaabcdeeeee", "aabbccddeeff"),
        *("password1234", "Password!2026", "Mingjian2026!", "1qaz2wsx3edc"),
        *("2026zhangsan老井", "槐树ZhangSan下的老井凉"),
    ],
)
def test_what_others_guess_first_is_no_password(house, password):
    with pytest.raises(WeakPassword, match=r"请.*。$"):
        house.vault.set_password(ACCOUNT, password, "zhangsan")


def test_what_cannot_be_encoded_is_no_password(house):
    house.vault.set_password(ACCOUNT, BETTER)
    assert not house.vault.is_password(ACCOUNT, "\ud800")


def test_a_new_password_ends_the_old_one_and_every_session(house):
    house.vault.set_password(ACCOUNT, BETTER)
    token = house.vault.open_session(ACCOUNT)
    house.vault.set_password(ACCOUNT, BETTER[::-1])
    assert house.vault.account_of(token) is None
    assert not house.vault.is_password(ACCOUNT, BETTER)
    assert house.vault.is_password(ACCOUNT, BETTER[::-1])


def test_links_and_tokens_die_with_a_password_change(house):
    issued = [(house.vault.new_token(ACCOUNT, purpose), purpose) for purpose in ("api", "link")]
    other = house.vault.new_token(OTHER, "api")
    house.vault.set_password(ACCOUNT, BETTER)
    assert [house.vault.holder_of(*each) for each in issued] == [None, None]
    assert house.vault.holder_of(other, "api") == OTHER


def test_the_cost_of_a_guess_is_argon2id_with_sixty_four_megabytes():
    cost = PasswordHasher()
    assert (cost.type.name, cost.memory_cost, cost.time_cost) == ("ID", 65_536, 3)


def test_neither_password_nor_token_lies_in_the_vault(house):
    house.vault.set_password(ACCOUNT, BETTER)
    issued = [house.vault.open_session(ACCOUNT), house.vault.new_token(ACCOUNT, "api")]
    assert [secret for secret in (BETTER, *issued) if secret in stored(house)] == []


# ---- sessions


@pytest.mark.parametrize(
    ("after", "signed_in"),
    [
        (timedelta(minutes=30), True),
        (timedelta(minutes=30, seconds=1), False),
    ],
)
def test_a_session_ends_when_idle_for_half_an_hour(house, clock, after, signed_in):
    token = house.vault.open_session(ACCOUNT)
    clock.instant += after
    assert house.vault.account_of(token) == (ACCOUNT if signed_in else None)


def test_a_session_in_use_ends_after_eight_hours(house, clock):
    token = house.vault.open_session(ACCOUNT)
    for _ in range(24):
        clock.instant += timedelta(minutes=20)
        assert house.vault.account_of(token) == ACCOUNT
    clock.instant += timedelta(minutes=1)
    assert house.vault.account_of(token) is None


def test_a_session_that_is_over_is_gone(house, clock):
    token = house.vault.open_session(ACCOUNT)
    clock.instant += timedelta(hours=1)
    assert house.vault.account_of(token) is None
    clock.instant -= timedelta(hours=1)
    assert house.vault.account_of(token) is None


def test_signing_out_ends_one_session_and_disabling_ends_all(house):
    one, two, other = (house.vault.open_session(who) for who in (ACCOUNT, ACCOUNT, OTHER))
    house.vault.close_session(one)
    assert [house.vault.account_of(t) for t in (one, two, other)] == [None, ACCOUNT, OTHER]
    house.vault.close_sessions_of(ACCOUNT)
    assert [house.vault.account_of(t) for t in (two, other)] == [None, OTHER]


def test_a_made_up_token_is_nobodys(house):
    house.vault.open_session(ACCOUNT)
    for token in ("", "x", "\ud800", "' OR 1=1 --"):
        found = [house.vault.account_of(token)]
        found += [house.vault.holder_of(token, purpose) for purpose in ("api", "link")]
        assert found == [None, None, None]


# ---- tokens and failed attempts


def test_a_link_works_for_three_days_and_once(house, clock):
    link = house.vault.new_token(ACCOUNT, "link")
    clock.instant += timedelta(days=3)
    assert house.vault.holder_of(link, "link") == ACCOUNT
    assert house.vault.use_up(link)
    assert not house.vault.use_up(link)
    assert house.vault.holder_of(link, "link") is None
    late = house.vault.new_token(ACCOUNT, "link")
    clock.instant += timedelta(days=3, seconds=1)
    assert house.vault.holder_of(late, "link") is None


def test_a_token_serves_its_purpose_alone(house, clock):
    api = house.vault.new_token(ACCOUNT, "api")
    link = house.vault.new_token(ACCOUNT, "link")
    clock.instant += timedelta(days=1)
    assert [house.vault.holder_of(t, p) for t in (api, link) for p in ("api", "link")] == [
        ACCOUNT,
        None,
        None,
        ACCOUNT,
    ]


def test_five_failures_lock_for_a_quarter_of_an_hour(house, clock):
    for _ in range(4):
        house.vault.note_failure("manager", "10.0.0.9")
    assert not house.vault.is_locked("manager")
    house.vault.note_failure("manager", "10.0.0.9")
    assert house.vault.is_locked("manager")
    assert house.vault.is_locked("10.0.0.9")
    assert not house.vault.is_locked("10.0.0.9", 6)
    assert not house.vault.is_locked("10.0.0.8")
    clock.instant += timedelta(minutes=15)
    assert not house.vault.is_locked("manager")


def test_a_success_ends_the_counting(house):
    for _ in range(5):
        house.vault.note_failure("manager")
    house.vault.forget_failures("manager")
    assert not house.vault.is_locked("manager")


# ---- keys


def test_keys_stay_and_are_each_houses_own(house, settings, open_house, tmp_path):
    again = open_house(settings)
    other = open_house(type(settings)(tmp_path / "other"))
    names = ("pseudonym", "cookies")
    assert [again.vault.key(n) for n in names] == [house.vault.key(n) for n in names]
    keys = {house_.vault.key(name) for house_ in (house, other) for name in names}
    assert {len(key) for key in keys} == {32}
    assert len(keys) == 4
    with house._engines["vault"].connect() as connection:
        assert len(list(connection.execute(secrets_table.select()))) == 2
