"""The server store: PostgreSQL, one writer at a time by an advisory lock held until the commit."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg_pool import ConnectionPool

from service.store.recorder import ReplyLost
from service.store.schema import postgres_ddl

WRITE_LOCK = 0x6D696E676A69616E  # "mingjian"
POOL_SIZE = 2
WAIT_SECONDS = 5.0
SCHEMA = "log"
# A writer whose machine vanished would otherwise hold the lock until TCP gives it up, hours later.
OPTIONS = f"-c search_path={SCHEMA} -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s"


class PostgresConnection:
    """A connection that speaks the recorder's SQL."""

    def __init__(self, raw: psycopg.Connection[Any]) -> None:
        self.raw = raw

    def run(self, sql: str, params: Sequence[Any] = ()) -> list[Any]:
        cursor = self.raw.execute(sql, params or None)  # type: ignore[call-overload]
        # Not asked of `description`, which would describe each of twenty columns every time.
        return cursor.fetchall() if cursor.rownumber is not None else []

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with self.raw.cursor() as cursor:
            cursor.executemany(sql, rows)  # type: ignore[arg-type]


class PostgresDatabase:
    """The log in one schema of a PostgreSQL database. Connects at first use, after any fork."""

    def __init__(self, url: str) -> None:
        self._pool = ConnectionPool(
            url,
            min_size=1,
            max_size=POOL_SIZE,
            open=False,
            kwargs={"autocommit": True, "options": OPTIONS},
        )
        self._opened = False
        self._turn = threading.Lock()

    def create(self) -> None:
        with self.writing() as connection:
            connection.run(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
            for statement in postgres_ddl():
                connection.run(statement)

    @contextmanager
    def writing(self) -> Iterator[PostgresConnection]:
        # Whoever writes may have to read besides: so none of this process waits on a connection.
        # The lock comes before the position is read and goes with the commit, so positions are
        # contiguous and become visible in order.
        with self._turn, self._connection() as raw, raw.transaction():
            raw.execute("SELECT pg_advisory_xact_lock(%s)", (WRITE_LOCK,))
            yield PostgresConnection(raw)

    @contextmanager
    def reading(self) -> Iterator[PostgresConnection]:
        with self._connection() as raw:
            yield PostgresConnection(raw)

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection[Any]]:
        if not self._opened:
            self._pool.open()
            self._opened = True
        try:
            with self._pool.connection(timeout=WAIT_SECONDS) as raw:
                yield raw
        except psycopg.OperationalError as error:
            raise ReplyLost("数据库没有及时答复，请稍后再试。") from error

    def close(self) -> None:
        self._pool.close()
