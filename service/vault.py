"""The vault: password hashes, sessions, one-time links, failed attempts, keys. Neither history nor
view; nothing in it is an event, and losing it loses no record.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import Column, Connection, Engine, MetaData, Table, Text, delete, func, select

SESSION_IDLE = timedelta(minutes=30)
SESSION_LIFE = timedelta(hours=8)
LINK_LIFE = timedelta(days=3)
LOCKED_FOR = timedelta(minutes=15)
ATTEMPTS_MAX = 5
PASSWORD_LENGTH = range(12, 129)

_metadata = MetaData()
secrets_table = Table(
    "secrets", _metadata, Column("name", Text, primary_key=True), Column("value", Text)
)
passwords = Table(
    "passwords", _metadata, Column("account", Text, primary_key=True), Column("hash", Text)
)
sessions = Table(
    "sessions",
    _metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
)
tokens = Table(
    "tokens",
    _metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("purpose", Text, nullable=False),  # "api", or "link" for a one-time link
    Column("expires_at", Text),
)
attempts = Table("attempts", _metadata, Column("subject", Text, nullable=False), Column("at", Text))


class WeakPassword(ValueError):
    """A password that cannot be accepted, with a sentence saying what to do."""


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

    def create(self) -> None:
        """Makes the tables and the store's keys."""
        with self._writing() as connection:
            _metadata.create_all(connection)
            for name in ("pseudonym", "cookies"):
                known = select(secrets_table.c.name).where(secrets_table.c.name == name)
                if connection.execute(known).first() is None:
                    row = {"name": name, "value": secrets.token_hex(32)}
                    connection.execute(secrets_table.insert(), row)

    def key(self, name: str) -> bytes:
        """One of the store's keys."""
        query = select(secrets_table.c.value).where(secrets_table.c.name == name)
        with self._engine.connect() as connection:
            return bytes.fromhex(connection.execute(query).scalar_one())

    # ---- passwords

    def set_password(self, account: str, password: str) -> None:
        """Keeps a new password's hash and ends all sessions. Raises WeakPassword."""
        if len(password) not in PASSWORD_LENGTH:
            raise WeakPassword("密码须为12至128个字符，请重新设置。")
        if len(set(password)) < 5:
            raise WeakPassword("密码过于简单，请换用不易猜到的长句。")
        row = {"account": account, "hash": self._hasher.hash(password)}
        with self._writing() as connection:
            connection.execute(delete(passwords).where(passwords.c.account == account))
            connection.execute(passwords.insert(), row)
            connection.execute(delete(sessions).where(sessions.c.account == account))

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

    def is_locked(self, *subjects: str) -> bool:
        """Whether one of these (login name, address) failed too often of late."""
        since = (self._clock() - LOCKED_FOR).isoformat()
        with self._engine.connect() as connection:
            for subject in subjects:
                recent = (attempts.c.subject == subject) & (attempts.c.at > since)
                failed = connection.execute(select(func.count()).where(recent)).scalar_one()
                if failed >= ATTEMPTS_MAX:
                    return True
        return False

    def note_failure(self, *subjects: str) -> None:
        """Counts a failed sign-in."""
        rows = [{"subject": s, "at": self._clock().isoformat()} for s in subjects]
        with self._writing() as connection:
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

    def account_of(self, token: str) -> str | None:
        """Whose session it is, if it is neither idle nor over; touches it once a minute."""
        now = self._clock()
        here = sessions.c.digest == _digest(token)
        with self._engine.connect() as connection:
            row = connection.execute(select(sessions).where(here)).first()
        if row is None:
            return None
        opened, seen = map(datetime.fromisoformat, (row.opened_at, row.seen_at))
        if now - seen > SESSION_IDLE or now - opened > SESSION_LIFE:
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
        expires = (self._clock() + LINK_LIFE).isoformat() if purpose == "link" else None
        row = {"digest": _digest(token), "account": account, "purpose": purpose}
        with self._writing() as connection:
            connection.execute(tokens.insert(), row | {"expires_at": expires})
        return token

    def holder_of(self, token: str, purpose: str) -> str | None:
        """Whose token it is, if it is still good."""
        good = (tokens.c.digest == _digest(token)) & (tokens.c.purpose == purpose)
        with self._engine.connect() as connection:
            row = connection.execute(select(tokens).where(good)).first()
        if row is None or (row.expires_at and row.expires_at < self._clock().isoformat()):
            return None
        return str(row.account)

    def use_up(self, token: str) -> None:
        """A one-time link works once."""
        with self._writing() as connection:
            connection.execute(delete(tokens).where(tokens.c.digest == _digest(token)))

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


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
