"""The embedded store: one file, one writer at a time across all processes.

SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log when one connection resets it while another
writes (fixed in 3.51.3, and in 3.44.6 and 3.50.7). Here one file lock covers every write and every
checkpoint, so the two never meet; `safe_for_workers` tells whether more than one worker is wise.
"""

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from service.store.schema import sqlite_ddl

CHECKPOINT_EVERY = 5_000  # rows written; the write-ahead log stays a few megabytes
BUSY_SECONDS = 5.0


class StoreUnsafe(Exception):
    """The file cannot be written with the durability the log promises."""


def safe_for_workers(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite has the fix of the WAL-reset defect."""
    return (
        version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    )


@lru_cache(maxsize=256)
def _qmark(sql: str) -> str:
    return sql.replace("%s", "?")


class SqliteConnection:
    """A connection that speaks the recorder's SQL."""

    def __init__(self, path: Path) -> None:
        path.touch(mode=0o600)  # its write-ahead log takes the same mode
        self.raw = sqlite3.connect(
            path,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0"):
            self.raw.execute(f"PRAGMA {pragma}")

    def run(self, sql: str, params: Sequence[Any] = ()) -> list[Any]:
        return self.raw.execute(_qmark(sql), params).fetchall()

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self.raw.executemany(_qmark(sql), rows)


class SqliteDatabase:
    """The log in one SQLite file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opened: list[SqliteConnection] = []
        self._guard = threading.Lock()
        self._writer: SqliteConnection | None = None
        self._lock = FileLock(path.with_suffix(".lock"))
        self._checkpointed = 0  # rows written by then

    def create(self) -> None:
        with self._guard, self._lock:
            connection = self._write_connection()
            for statement in sqlite_ddl():
                connection.run(statement)
            self._check(connection)

    def _check(self, connection: SqliteConnection) -> None:
        """Raises StoreUnsafe unless commits are on disk when they return."""
        ((journal,),) = connection.run("PRAGMA journal_mode")
        ((synchronous,),) = connection.run("PRAGMA synchronous")
        if journal != "wal" or synchronous != 2:
            raise StoreUnsafe(
                "数据文件所在磁盘不支持安全写入（WAL），请把数据目录移到本机磁盘后再启动。"
            )

    @contextmanager
    def writing(self) -> Iterator[SqliteConnection]:
        with self._guard, self._lock:
            connection = self._write_connection()
            connection.run("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.run("COMMIT")
            except BaseException:
                if connection.raw.in_transaction:  # a failed commit may have ended it already
                    connection.run("ROLLBACK")
                raise
            written = connection.raw.total_changes
            if written - self._checkpointed >= CHECKPOINT_EVERY:
                connection.run("PRAGMA wal_checkpoint(PASSIVE)")
                self._checkpointed = written

    @contextmanager
    def reading(self) -> Iterator[SqliteConnection]:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._open()
        yield connection

    def _write_connection(self) -> SqliteConnection:
        if self._writer is None:
            self._writer = self._open()
        return self._writer

    def _open(self) -> SqliteConnection:
        connection = SqliteConnection(self.path)
        self._opened.append(connection)
        return connection

    def close(self) -> None:
        # The last connection to close writes a checkpoint, which is a write like any other.
        with self._guard, self._lock:
            for connection in self._opened:
                connection.raw.close()
            self._opened.clear()
            self._writer, self._checkpointed = None, 0
            self._local = threading.local()


class FileLock:
    """An exclusive lock between processes, at a microsecond where the platform has `flock`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def __enter__(self) -> None:
        if self._descriptor is None:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(self._descriptor)

    def __exit__(self, *_: object) -> None:
        assert self._descriptor is not None
        _unlock(self._descriptor)


if os.name == "posix":
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

else:  # pragma: no cover - Windows
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
