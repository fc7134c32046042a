"""The vault: password hashes, sessions, one-time links, failed attempts, drafts, keys. Neither
history nor view; nothing in it is an event, and losing it loses no record.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.exc import IntegrityError

from service import vault_tables
from service.passwords import weakness
from service.vault_tables import attempts, drafts, passwords, secrets_table, sessions, tokens

SESSION_IDLE = timedelta(minutes=30)
SESSION_LIFE = timedelta(hours=8)
LINK_LIFE = timedelta(days=3)
DRAFT_LIFE = timedelta(hours=8)
LOCKED_FOR = timedelta(minutes=15)
ATTEMPTS_MAX = 5

Ended = Callable[[str], datetime | None]  # when all that let an account in came to its end


class WeakPassword(ValueError):
    """A password that cannot be accepted, with a sentence saying what to do."""


def never(account: str) -> datetime | None:
    """What nothing has ended."""
    return None


class Vault:
    """Keeps and checks what lets people in."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        lock: AbstractContextManager[Any] | None = None,
    ) -> None:
        self._engine, self._clock, self._lock = engine, clock, lock or nullcontext()
        self._hasher = PasswordHasher()
        # Checked when there is no such account, so that the answer takes as long.
        self._nobody = self._hasher.hash(secrets.token_urlsafe())
        if vault_tables.is_outdated(engine):
            with self._writing() as connection:
                vault_tables.update(connection)

    def create(self) -> None:
        """Makes the tables and the store's keys."""
        with self._writing() as connection:
            vault_tables.metadata.create_all(connection)
            for name in ("pseudonym", "cookies"):
                _make_key(connection, name)

    def key(self, name: str) -> bytes:
        """One of the store's keys."""
        query = select(secrets_table.c.value).where(secrets_table.c.name == name)
        with self._engine.connect() as connection:
            return bytes.fromhex(connection.execute(query).scalar_one())

    def own_key(self, name: str) -> bytes:
        """A key of 32 bytes that is made at first need and then stays."""
        with suppress(IntegrityError), self._writing() as connection:  # another may be the first
            _make_key(connection, name)
        return self.key(name)

    # ---- passwords

    def set_password(self, account: str, password: str, login: str = "") -> None:
        """Keeps a new password's hash; sessions, links and tokens end. Raises WeakPassword."""
        self.check_password(password, login)
        row = {"account": account, "hash": self._hasher.hash(password)}
        with self._writing() as connection:
            connection.execute(delete(passwords).where(passwords.c.account == account))
            connection.execute(passwords.insert(), row)
            for table in (sessions, tokens):
                connection.execute(delete(table).where(table.c.account == account))

    @staticmethod
    def check_password(password: str, login: str = "") -> None:
        """Raises WeakPassword for what may not become a password of this login name."""
        if sentence := weakness(password, login):
            raise WeakPassword(sentence)

    def is_password(self, account: str | None, password: str) -> bool:
        """Whether it is the account's password; takes as long for an account that is not there."""
        query = select(passwords.c.hash).where(passwords.c.account == (account or ""))
        with self._engine.connect() as connection:
            known = connection.execute(query).scalar()
        try:
            return self._hasher.verify(known or self._nobody, password) and known is not None
        except (VerificationError, UnicodeEncodeError):
            return False

    # ---- failed attempts

    def is_locked(self, subject: str, limit: int = ATTEMPTS_MAX) -> bool:
        """Whether this (a login name at an address, or an address) failed too often of late."""
        recent = (attempts.c.subject == subject) & (attempts.c.at > self._counted_since())
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).where(recent)).scalar_one() >= limit

    def _counted_since(self) -> str:
        return (self._clock() - LOCKED_FOR).isoformat()

    def note_failure(self, *subjects: str) -> None:
        """Counts a failed sign-in."""
        rows = [{"subject": s, "at": self._clock().isoformat()} for s in subjects]
        with self._writing() as connection:
            connection.execute(delete(attempts).where(attempts.c.at <= self._counted_since()))
            connection.execute(attempts.insert(), rows)

    def forget_failures(self, *subjects: str) -> None:
        """A success ends the counting."""
        with self._writing() as connection:
            connection.execute(delete(attempts).where(attempts.c.subject.in_(subjects)))

    # ---- sessions

    def open_session(self, account: str) -> str:
        """A new session; the returned token is known to the browser alone."""
        token, now = secrets.token_urlsafe(32), self._clock().isoformat()
        row = {"digest": _digest(token), "account": account, "opened_at": now, "seen_at": now}
        with self._writing() as connection:
            connection.execute(sessions.insert(), row)
        return token

    def account_of(self, token: str, ended: Ended = never) -> str | None:
        """Whose session it is, if it is neither idle nor over; touches it once a minute."""
        now = self._clock()
        here = sessions.c.digest == _digest(token)
        with self._engine.connect() as connection:
            row = connection.execute(select(sessions).where(here)).first()
        if row is None:
            return None
        opened, seen = map(datetime.fromisoformat, (row.opened_at, row.seen_at))
        over = now - seen > SESSION_IDLE or now - opened > SESSION_LIFE
        if over or _is_ended(opened, ended(row.account)):
            self.close_session(token)
            return None
        if now - seen > timedelta(minutes=1):
            with self._writing() as connection:
                connection.execute(sessions.update().where(here).values(seen_at=now.isoformat()))
        return str(row.account)

    def close_session(self, token: str) -> None:
        """Signs out."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == _digest(token)))

    def close_sessions_of(self, account: str) -> None:
        """Ends every session of an account."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.account == account))

    # ---- tokens

    def new_token(self, account: str, purpose: str) -> str:
        """A bearer token for the API ("api") or for a one-time link ("link"); shown this once."""
        token = secrets.token_urlsafe(32)
        now = self._clock()
        expires = (now + LINK_LIFE).isoformat() if purpose == "link" else None
        row = {"digest": _digest(token), "account": account, "purpose": purpose}
        with self._writing() as connection:
            times = {"issued_at": now.isoformat(), "expires_at": expires}
            connection.execute(tokens.insert(), row | times)
        return token

    def holder_of(self, token: str, purpose: str, ended: Ended = never) -> str | None:
        """Whose token it is, if it is still good."""
        good = (tokens.c.digest == _digest(token)) & (tokens.c.purpose == purpose)
        with self._engine.connect() as connection:
            row = connection.execute(select(tokens).where(good)).first()
        if row is None or (row.expires_at and row.expires_at < self._clock().isoformat()):
            return None
        # A token of a release that did not note the time is as old as any event.
        issued = datetime.fromisoformat(row.issued_at) if row.issued_at else None
        return None if _is_ended(issued, ended(row.account)) else str(row.account)

    def use_up(self, token: str) -> bool:
        """A one-time link works once: True for one alone of all who use it, even at once."""
        with self._writing() as connection:
            gone = connection.execute(delete(tokens).where(tokens.c.digest == _digest(token)))
            return bool(gone.rowcount)

    def revoke(self, account: str, purpose: str) -> None:
        """Ends every token of an account for a purpose."""
        here = (tokens.c.account == account) & (tokens.c.purpose == purpose)
        with self._writing() as connection:
            connection.execute(delete(tokens).where(here))

    # ---- drafts

    def keep_draft(self, account: str, path: str, said: str) -> None:
        """Keeps what was typed on a page, in the place of an earlier draft of that page."""
        here = (drafts.c.account == account) & (drafts.c.path == path)
        now = self._clock()
        row = {"account": account, "path": path, "said": said}
        with self._writing() as connection:
            connection.execute(delete(drafts).where(here | (drafts.c.expires_at < now.isoformat())))
            expires = (now + DRAFT_LIFE).isoformat()
            connection.execute(drafts.insert(), row | {"expires_at": expires})

    def take_draft(self, account: str, path: str) -> str | None:
        """Gives back what was typed, once."""
        here = (drafts.c.account == account) & (drafts.c.path == path)
        with self._writing() as connection:
            row = connection.execute(select(drafts).where(here)).first()
            connection.execute(delete(drafts).where(here))
        if row is None or row.expires_at < self._clock().isoformat():
            return None
        return str(row.said)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._lock, self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")


def _make_key(connection: Connection, name: str) -> None:
    known = select(secrets_table.c.name).where(secrets_table.c.name == name)
    if connection.execute(known).first() is None:
        row = {"name": name, "value": secrets.token_hex(32)}
        connection.execute(secrets_table.insert(), row)


def _is_ended(since: datetime | None, ended: datetime | None) -> bool:
    return ended is not None and (since is None or since <= ended)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
