"""The house put together from its settings: log, views and vault. Channels are built on it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.pool import QueuePool

from projections.deadlines import Deadlines
from projections.facts import Facts
from projections.links import Links
from projections.names import Names
from projections.register import Register
from projections.units import Units
from projections.view import Views
from service.attachments import FileStore
from service.local_rules import adopt_local
from service.returns import preparers
from service.store import Store, now, open_database
from service.store.sqlite import FileLock
from service.vault import Vault

ATTACHMENT_MB = 20
MAKING_LOCK = 0x6D696E67686F7573  # "minghous"


@dataclass(frozen=True)
class Settings:
    """Where the house keeps its things. `database` is empty for the embedded store; files lie in
    the folder with either, none larger than `attachment_mb`.
    """

    folder: Path
    database: str = ""
    attachment_mb: int = ATTACHMENT_MB

    @classmethod
    def from_environment(cls) -> "Settings":
        """MINGJIAN_DATA (default ./data), MINGJIAN_DB (default SQLite in that folder) and
        MINGJIAN_ATTACHMENT_MB (default 20).
        """
        folder = Path(os.environ.get("MINGJIAN_DATA") or "data")
        limit = int(os.environ.get("MINGJIAN_ATTACHMENT_MB") or ATTACHMENT_MB)
        return cls(folder, os.environ.get("MINGJIAN_DB", ""), limit)

    @property
    def embedded(self) -> bool:
        """Whether the store is SQLite files in the data folder."""
        return not self.database


class House:
    """Log, views and vault of one commission, under the rules of its place. A worker builds it
    after the fork.
    """

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = now) -> None:
        self.settings = settings
        adopt_local(settings.folder)
        settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._engines = {name: self._engine(name) for name in ("vault", "views")}
        fresh = not inspect(self._engines["views"]).has_table("views")
        with self._alone() if fresh else nullcontext():
            self._open(clock, fresh)

    def _open(self, clock: Callable[[], datetime], fresh: bool) -> None:
        self.vault = Vault(self._engines["vault"], clock, self._lock("vault"))
        if fresh:
            self.vault.create()
        database = open_database(self.settings.database, self.settings.folder)
        limit = self.settings.attachment_mb * 1024**2
        files = FileStore(self.settings.folder / "attachments", limit)
        self.store = Store(database, self.vault.key("pseudonym"), files, clock)
        views = [Facts(), Register(), Deadlines(), Names(), Links(), Units()]
        self.views = Views(self._engines["views"], self.store, views, self._lock("views"))
        self.store.prepare = preparers(self)
        if fresh:
            self.store.create()
            self.views.create()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keeps two processes from making the tables of an empty store at once."""
        if self.settings.embedded:
            with FileLock(self.settings.folder / "house.lock"):
                yield
            return
        with self._engines["vault"].connect() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_lock({MAKING_LOCK})")
            try:
                yield
            finally:
                connection.exec_driver_sql(f"SELECT pg_advisory_unlock({MAKING_LOCK})")

    def close(self) -> None:
        """Lets go of files and connections."""
        for engine in self._engines.values():
            engine.dispose()
        self.store.close()

    def _lock(self, name: str) -> Any:
        return WriterLock(self.settings.folder / f"{name}.lock") if self.settings.embedded else None

    def _engine(self, name: str) -> Engine:
        if not self.settings.embedded:
            return _postgres(self.settings.database, name)
        return _sqlite(self.settings.folder / f"{name}.sqlite", durable=name == "vault")


class WriterLock:
    """One writer at a time, among the threads of a process and among processes."""

    def __init__(self, path: Path) -> None:
        self._threads, self._processes = threading.Lock(), FileLock(path)

    def __enter__(self) -> None:
        self._threads.acquire()
        try:
            self._processes.__enter__()
        except BaseException:
            self._threads.release()
            raise

    def __exit__(self, *raised: object) -> None:
        try:
            self._processes.__exit__(*raised)
        finally:
            self._threads.release()


def _sqlite(path: Path, durable: bool) -> Engine:
    path.touch(mode=0o600)
    engine = create_engine(
        f"sqlite:///{path}",
        isolation_level="AUTOCOMMIT",
        json_serializer=str,
        poolclass=QueuePool,
        connect_args={"check_same_thread": False, "timeout": 5.0},
    )

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")

    return engine


def _postgres(url: str, schema: str) -> Engine:
    url = url.replace("postgres://", "postgresql://", 1)
    engine = create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        isolation_level="AUTOCOMMIT",
        json_serializer=str,
        pool_size=2,
        connect_args={"options": f"-c search_path={schema}"},
    )

    @event.listens_for(engine, "first_connect")
    def _schema(connection: Any, _: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
        connection.commit()

    return engine
