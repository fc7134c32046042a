"""The log on disk: the only place that knows the eventsourcing library."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from eventsourcing.application import Application
from eventsourcing.persistence import InfrastructureFactory, Mapper

from domain.procedure import procedure
from domain.record import Record, Recorded
from projections.log import PublicEvent
from service.attachments import FileStore
from service.store import recorder as sql
from service.store.mapper import EventMapper, Row, stamp
from service.store.postgres import PostgresDatabase
from service.store.recorder import Database, LogRecorder, Writing
from service.store.sqlite import SqliteDatabase

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Needed:
    """What a step that `prepares` something asks for: on which record, by which command, for which
    unit, from the log up to which position.
    """

    record: Record
    command: Mapping[str, Any]
    unit: str
    position: int


def now() -> datetime:
    """The clock of every store that is not simulated."""
    return datetime.now(UTC)


class Log(Application[str]):
    """The library's application: environment, factory, mapper, recorder, notification log."""

    name = "mingjian"

    def __init__(self, database: Database, pseudonym_key: bytes) -> None:
        self._database, self._key = database, pseudonym_key
        super().__init__()

    def construct_factory(self, env: Any) -> InfrastructureFactory[Any]:
        return _Factory(env, self._database, self._key)


class _Factory(InfrastructureFactory[Any]):
    def __init__(self, env: Any, database: Database, pseudonym_key: bytes) -> None:
        super().__init__(env)
        self._database, self._key = database, pseudonym_key

    def mapper(self, *_: Any, **__: Any) -> Mapper[Any]:
        return EventMapper(self._key)

    def application_recorder(self) -> LogRecorder:
        return LogRecorder(self._database)

    def aggregate_recorder(self, purpose: str = "events") -> Any:
        raise NotImplementedError("no snapshots: a record has a few dozen events")

    def tracking_recorder(self, tracking_recorder_class: Any = None) -> Any:
        raise NotImplementedError("views keep their own position, see projections.view")

    def process_recorder(self) -> Any:
        raise NotImplementedError("views keep their own position, see projections.view")


class Store:
    """Reads the log and opens write transactions on it."""

    def __init__(
        self,
        database: Database,
        pseudonym_key: bytes,
        files: FileStore,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.log = Log(database, pseudonym_key)
        self.recorder: LogRecorder = self.log.recorder  # type: ignore[assignment]
        self.mapper: EventMapper = self.log.mapper  # type: ignore[assignment]
        self.files = files
        self.clock = clock
        self.prepare: Mapping[str, Callable[[Needed], Any]] = {}
        self._batch: Writing | None = None

    def create(self) -> None:
        """Makes the tables; run by `init`, never by a worker."""
        self.recorder.database.create()

    def close(self) -> None:
        """Lets go of files and connections."""
        self.recorder.database.close()

    # ---- writing

    def writing(self) -> AbstractContextManager[Writing]:
        """The one write transaction; inside `batch` the batch's own."""
        return self.recorder.writing() if self._batch is None else nullcontext(self._batch)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Many commands in one transaction, for a demo or an import."""
        with self.recorder.writing() as self._batch:
            try:
                yield
            finally:
                self._batch = None

    # ---- reading

    def record(self, id: str, upto: int | None = None) -> Record:
        """A record as it stands, or stood at a position; without history where there is none."""
        return self.fold(id, self.recorder.stream(id, upto))

    def fold(self, id: str, rows: Sequence[Row]) -> Record:
        """A record from its rows."""
        return procedure().fold(id, tuple(map(self.mapper.from_row, rows)))

    def events(self, after: int, limit: int) -> list[Recorded]:
        """The log from a position on, in whole envelopes."""
        return list(map(self.mapper.from_row, self.recorder.rows(sql.AFTER, (after, limit))))

    def after(self, position: int, limit: int) -> list[PublicEvent]:
        """The public columns of the next events."""
        return self.recorder.public(sql.PUBLIC_AFTER, (position, limit))

    def public_history(self, record: str, upto: int) -> list[PublicEvent]:
        """The public columns of one record up to a position."""
        return self.recorder.public(sql.PUBLIC_STREAM, (record, upto))

    def of_kinds(self, *kinds: str) -> list[PublicEvent]:
        """The public columns of every event of these kinds."""
        places = ", ".join(["%s"] * len(kinds))
        return self.recorder.public(sql.PUBLIC_OF_KINDS.format(places), kinds)

    def numbers(self) -> list[tuple[str, int]]:
        """Every number series there is, as the store calls it, with the last number drawn."""
        return [(row[0], row[1]) for row in self.recorder.rows(sql.NUMBERS)]

    def digest(self, position: int) -> str:
        """A digest of the whole row at a position; empty where there is none."""
        rows = self.recorder.rows(sql.AT, (position,))
        if not rows:
            return ""
        return hashlib.sha256(repr([_plain(value) for value in rows[0]]).encode()).hexdigest()

    def pseudonym(self, id: str) -> str:
        """The pseudonym of a person in the public columns."""
        return str(self.mapper.pseudonym(id))

    def size(self) -> int:
        """The last position."""
        return self.recorder.max_notification_id() or 0

    def position_on(self, day: date) -> int:
        """The last position recorded by the end of a day in Shanghai."""
        end = datetime.combine(day + timedelta(days=1), time(), SHANGHAI).astimezone(UTC)
        ((position,),) = self.recorder.rows(sql.RECORDED_BEFORE, (stamp(end),))
        return int(position)

    def holder(self, namespace: str, key: str) -> str | None:
        """The record that holds a key, as it is stored (see `key_text`)."""
        value = self.key_text(namespace, key)
        rows = self.recorder.rows(sql.HOLDER, (namespace, value))
        return rows[0][0] if rows else None

    def key_text(self, namespace: str, key: str) -> str:
        """A key as stored: what identifies a person only as a keyed digest."""
        if procedure().meaning(namespace).secrecy in ("person", "informant"):
            return self.mapper.pseudonym(key)
        return key

    # ---- marks: what the store itself is

    def mark(self, name: str) -> str | None:
        """A mark set on the store, such as that it is a demo."""
        rows = self.recorder.rows(sql.MARK, (name,))
        return rows[0][0] if rows else None

    def set_mark(self, name: str, value: str) -> None:
        """Sets a mark."""
        with self.recorder.database.writing() as connection:
            connection.run(sql.SET_MARK, (name, value))

    @cached_property
    def unit(self) -> str:
        """The code of the unit whose store this is; empty until `init` has named it."""
        return self.mark("unit") or ""

    @property
    def is_demo(self) -> bool:
        """Whether everything in it is invented."""
        return self.mark("demo") is not None

    def simulate(self, clock: Callable[[], datetime]) -> None:
        """Puts another clock in; only a demo's history may be told by one."""
        assert self.is_demo, "a simulated clock on a real store"
        self.clock = clock


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def open_database(url: str, folder: Path) -> Database:
    """The log's database: `postgresql://…`, or the SQLite file in the data folder."""
    if url.startswith(("postgresql://", "postgres://")):
        return PostgresDatabase(url)
    return SqliteDatabase(folder / "log.sqlite")
