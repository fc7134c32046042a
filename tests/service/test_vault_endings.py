"""The vault: what ends what it issued, drafts, and the vault of an earlier release."""

from datetime import timedelta
from threading import Barrier, Thread

from service.vault import DRAFT_LIFE
from service.vault_tables import drafts

ACCOUNT, OTHER = "a" * 32, "b" * 32


def test_a_link_used_many_times_at_once_works_for_one(house):
    link, start, worked = house.vault.new_token(ACCOUNT, "link"), Barrier(6), []

    def use() -> None:
        start.wait()
        worked.append(house.vault.use_up(link))

    threads = [Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(worked) == [False] * 5 + [True]


def test_what_was_issued_before_an_end_is_void(house, clock):
    vault = house.vault
    session, token = vault.open_session(ACCOUNT), vault.new_token(ACCOUNT, "api")
    start = clock.instant
    before, after = start - timedelta(seconds=1), start + timedelta(seconds=1)
    for ended, holder in ((None, ACCOUNT), (before, ACCOUNT), (after, None), (start, None)):
        assert vault.holder_of(token, "api", lambda _, end=ended: end) == holder
    assert vault.account_of(session, lambda _: before) == ACCOUNT
    assert vault.account_of(session, lambda _: after) is None
    assert vault.account_of(session) is None, "it is gone for good"


def test_a_vault_of_an_earlier_release_is_brought_up_to_date(house, settings, open_house):
    token = house.vault.new_token(ACCOUNT, "api")
    with house._engines["vault"].connect() as connection:
        connection.exec_driver_sql("DROP TABLE drafts")
        connection.exec_driver_sql("ALTER TABLE tokens DROP COLUMN issued_at")
    again = open_house(settings)
    assert again.vault.holder_of(token, "api") == ACCOUNT
    assert again.vault.holder_of(token, "api", lambda _: again.store.clock()) is None
    again.vault.keep_draft(ACCOUNT, "/clue", "[]")
    assert again.vault.take_draft(ACCOUNT, "/clue") == "[]"


def test_revoking_ends_the_tokens_of_one_account_and_purpose(house):
    api, link = (house.vault.new_token(ACCOUNT, purpose) for purpose in ("api", "link"))
    other = house.vault.new_token(OTHER, "api")
    house.vault.revoke(ACCOUNT, "api")
    found = [house.vault.holder_of(*each) for each in ((api, "api"), (link, "link"))]
    assert found == [None, ACCOUNT]
    assert house.vault.holder_of(other, "api") == OTHER


def test_a_draft_is_given_back_once_to_its_account_for_eight_hours(house, clock):
    vault = house.vault
    vault.keep_draft(ACCOUNT, "/clue", "first")
    vault.keep_draft(ACCOUNT, "/clue", "second")
    assert [vault.take_draft(OTHER, "/clue"), vault.take_draft(ACCOUNT, "/")] == [None, None]
    assert [vault.take_draft(ACCOUNT, "/clue") for _ in range(2)] == ["second", None]
    vault.keep_draft(ACCOUNT, "/clue", "late")
    clock.instant += DRAFT_LIFE + timedelta(seconds=1)
    vault.keep_draft(OTHER, "/clue", "another's")
    with house._engines["vault"].connect() as connection:
        assert [row.said for row in connection.execute(drafts.select())] == ["another's"]
    assert vault.take_draft(ACCOUNT, "/clue") is None
