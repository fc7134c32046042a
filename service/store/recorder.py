"""The log on a database, behind the library's recorder interface: one SQL text for both stores.

Positions are contiguous from 1: the next one is taken under the lock that every writer holds until
its commit, so a reader that has seen position n has seen all before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn, Protocol

from eventsourcing.persistence import (
    ApplicationRecorder,
    IntegrityError,
    Notification,
    StoredEvent,
)

from projections.log import PublicEvent
from service.store.mapper import Row, StoredRow, stored
from service.store.schema import NAMES

ALL = ", ".join(NAMES)
PUBLIC = ", ".join(PublicEvent._fields)
PLACES = ", ".join(["%s"] * len(NAMES))


class Connection(Protocol):
    """What both databases offer: run one statement, or one statement many times."""

    def run(self, sql: str, params: Sequence[Any] = ()) -> list[Any]: ...
    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None: ...


class Database(Protocol):
    """One of the two stores."""

    def create(self) -> None: ...
    def writing(self) -> Any: ...
    def reading(self) -> Any: ...
    def close(self) -> None: ...


class ReplyLost(Exception):
    """The database fell silent. Whether a write was recorded is not known: the writer must ask."""


class Writing:
    """An open write transaction: what `take` may read and record while no one else writes."""

    def __init__(self, connection: Connection) -> None:
        self._run, self._run_many = connection.run, connection.run_many

    def stream(self, record: str) -> list[Row]:
        """A record's rows in order."""
        return self._run(STREAM, (record,))

    def latest_public(self, namespace: str, key: str) -> str:
        """The public part of the latest event of the record that holds a key: what stands of its
        dimensions; an empty object where there is none.
        """
        return next((row[0] for row in self._run(LATEST_PUBLIC, (namespace, key))), "{}")

    def command(self, command_id: str) -> Row | None:
        """What an earlier command with this id recorded: digest, record, version, position."""
        return next(iter(self._run(COMMAND, (command_id,))), None)

    def holder(self, namespace: str, key: str) -> str | None:
        """The record that holds a key."""
        return next((row[0] for row in self._run(HOLDER, (namespace, key))), None)

    def last(self) -> tuple[int, str]:
        """The last position and when it was recorded."""
        return next(iter(self._run(LAST)), (0, ""))

    def last_number(self, series: str) -> int:
        """The last number drawn from a series; 0 when none was."""
        return next((row[0] for row in self._run(LAST_NUMBER, (series,))), 0)

    def use_number(self, series: str, number: int) -> None:
        """Marks a number as used; it is never given again."""
        self._run(USE_NUMBER, (series, number))

    def release(self, keys: Iterable[tuple[str, str]]) -> None:
        """Gives back keys that no standing event names any more."""
        for key in keys:
            self._run(RELEASE, key)

    def reserve(self, keys: Sequence[tuple[str, str, str]]) -> None:
        """Takes keys (namespace, key, record) that are free."""
        if keys:  # most commands reserve none, and many runs of nothing is a round trip too
            self._run_many(RESERVE, keys)

    def insert(self, rows: Sequence[Row]) -> None:
        """Appends rows, whose positions follow the last one."""
        if len(rows) == 1:
            self._run(INSERT, rows[0])
        else:
            self._run_many(INSERT, rows)

    def remember(self, command: Row) -> None:
        """Keeps what a command recorded: id, digest, record, version, position."""
        self._run(REMEMBER, command)


class LogRecorder(ApplicationRecorder):
    """Reads the log and appends to it; the library's part and the house's own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The one write transaction: everything inside is recorded at its end, or nothing is."""
        with self.database.writing() as connection:
            yield Writing(connection)

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[Row]:
        """Runs a query on a reading connection."""
        with self.database.reading() as connection:
            found: list[Row] = connection.run(sql, params)
            return found

    def stream(self, record: str, upto: int | None = None) -> list[Row]:
        """A record's rows in order, up to and including a position."""
        if upto is None:
            return self.rows(STREAM, (record,))
        return self.rows(STREAM_UPTO, (record, upto))

    def public(self, sql: str, params: Sequence[Any]) -> list[PublicEvent]:
        """Public columns only."""
        return list(map(PublicEvent._make, self.rows(sql, params)))

    def insert_events(
        self, stored_events: Sequence[StoredEvent], **kwargs: Any
    ) -> Sequence[int] | None:
        """Appends events that carry their rows; their positions are given here."""
        with self.writing() as writing:
            last, _ = writing.last()
            rows = [(n, *_row(e)[1:]) for n, e in enumerate(stored_events, last + 1)]
            writing.insert(rows)
        return [row[0] for row in rows]

    def select_events(
        self,
        originator_id: Any,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """One record's events, by version."""
        chosen = [
            stored(row)
            for row in self.stream(str(originator_id))
            if (gt is None or row[2] > gt) and (lte is None or row[2] <= lte)
        ]
        return (chosen[::-1] if desc else chosen)[:limit]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """The log by position; as many as `limit` of those chosen."""
        after = (start or 1) - inclusive_of_start if start is not None else 0
        chosen: list[Notification] = []
        while len(chosen) < limit and (rows := self.rows(AFTER, (after, limit))):
            after = rows[-1][0]
            chosen += [
                Notification(row[1], row[2], row[3], bytes(row[20]), row[0])
                for row in rows
                if (stop is None or row[0] <= stop) and (not topics or row[3] in topics)
            ]
        return chosen[:limit]

    def max_notification_id(self) -> int | None:
        """The last position, or None for an empty log."""
        return next((row[0] for row in self.rows(LAST)), None)

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> NoReturn:
        """Views pull; nothing here pushes."""
        raise NotImplementedError("views are pulled, see projections.view")


def _row(event: StoredEvent) -> Row:
    if not isinstance(event, StoredRow):
        raise IntegrityError("an event without its envelope cannot be recorded")
    return event.row


STREAM = f"SELECT {ALL} FROM events WHERE record = %s ORDER BY version"
STREAM_UPTO = f"SELECT {ALL} FROM events WHERE record = %s AND position <= %s ORDER BY version"
AFTER = f"SELECT {ALL} FROM events WHERE position > %s ORDER BY position LIMIT %s"
PUBLIC_AFTER = f"SELECT {PUBLIC} FROM events WHERE position > %s ORDER BY position LIMIT %s"
PUBLIC_STREAM = f"SELECT {PUBLIC} FROM events WHERE record = %s AND position <= %s ORDER BY version"
PUBLIC_OF_KINDS = f"SELECT {PUBLIC} FROM events WHERE kind IN ({{}}) ORDER BY position"
AT = f"SELECT {ALL} FROM events WHERE position = %s"
LAST = "SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1"
RECORDED_BEFORE = "SELECT coalesce(max(position), 0) FROM events WHERE recorded_at < %s"
COMMAND = "SELECT digest, record, version, position FROM commands WHERE command_id = %s"
HOLDER = "SELECT record FROM keys WHERE namespace = %s AND key = %s"
LATEST_PUBLIC = (
    "SELECT public FROM events WHERE record ="
    " (SELECT record FROM keys WHERE namespace = %s AND key = %s) ORDER BY version DESC LIMIT 1"
)
NUMBERS = "SELECT series, last FROM numbers"
LAST_NUMBER = "SELECT last FROM numbers WHERE series = %s"
USE_NUMBER = (
    "INSERT INTO numbers (series, last) VALUES (%s, %s)"
    " ON CONFLICT (series) DO UPDATE SET last = excluded.last"
)
RELEASE = "DELETE FROM keys WHERE namespace = %s AND key = %s"
RESERVE = "INSERT INTO keys (namespace, key, record) VALUES (%s, %s, %s)"
INSERT = f"INSERT INTO events ({ALL}) VALUES ({PLACES})"
REMEMBER = (
    "INSERT INTO commands (command_id, digest, record, version, position)"
    " VALUES (%s, %s, %s, %s, %s)"
)
MARK = "SELECT value FROM marks WHERE name = %s"
SET_MARK = (
    "INSERT INTO marks (name, value) VALUES (%s, %s)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
