"""A command through `take`, against the same statements with the same values written by hand.

The floor takes the same lock between processes, decodes nothing and checks nothing: for each
command it selects the same rows, inserts the same rows and commits, one statement after another.
"""

import shutil
import sqlite3
import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from bench.history import Commission, assigned
from bench.measure import Figure, Prepare, Slice, by_turns, spent
from domain.step import Step
from service.order import Order
from service.store import Store
from service.store import recorder as sql
from service.store.postgres import SCHEMA, WRITE_LOCK
from service.store.sqlite import FileLock
from service.take import take_valid, validated
from tests.postgres import Server

DAY = "2026-03-05"
REMEMBERED = (
    "SELECT command_id, digest, record, version, position FROM commands"
    " WHERE position > %s ORDER BY position LIMIT %s"
)

Valid = tuple[Order, Step, dict[str, Any]]


class Receipts:
    """Signed receipts through the program, each on a clue that waits for one."""

    def __init__(self, commission: Commission, operations: int) -> None:
        self.store, self.operations = commission.store, operations
        self.orders = [commission.order("handler", "sign_receipt", c, {}) for c in commission.clues]
        self.waiting = iter(self.orders)
        commission.clock.put(DAY)

    def prepare(self) -> Slice:
        """The next commands, which the schema has accepted."""
        return partial(self._take, [self._next() for _ in range(self.operations)])

    def _next(self) -> Valid:
        order = next(self.waiting)
        return order, *validated(order)

    def _take(self, valid: Sequence[Valid]) -> None:
        for order, step, command in valid:
            take_valid(self.store, order, step, command)

    def validate(self) -> None:
        """What the schema does for one slice."""
        for order in self.orders[: self.operations]:
            validated(order)


class ByHand:
    """The statements of a signed receipt, with the rows that the program has just recorded."""

    def __init__(
        self,
        store: Store,
        operations: int,
        execute: Callable[..., Any],
        begin: Sequence[str],
        mark: str,
        lock: AbstractContextManager[Any],
    ) -> None:
        self.store, self.operations, self.execute, self.begin = store, operations, execute, begin
        self.lock = lock
        texts = (sql.COMMAND, sql.STREAM, sql.LAST, sql.INSERT, sql.REMEMBER)
        self.statements = tuple(text.replace("%s", mark) for text in texts)
        self.position = store.size()

    def prepare(self) -> Slice:
        """The next commands to repeat."""
        page = (self.position, self.operations)
        rows = self.store.recorder.rows(sql.AFTER, page)
        commands = self.store.recorder.rows(REMEMBERED, page)
        self.position = rows[-1][0]
        return partial(self._repeat, list(zip(rows, commands, strict=True)))

    def _repeat(self, recorded: Sequence[tuple[Any, Any]]) -> None:
        execute, lock = self.execute, self.lock
        command, stream, last, insert, remember = self.statements
        for row, known in recorded:
            with lock:
                for statement in self.begin:
                    execute(statement)
                execute(command, known[:1]).fetchall()
                execute(stream, row[1:2]).fetchall()
                execute(last).fetchall()
                execute(stream, row[10:11]).fetchall()  # the account of whoever acts
                execute(insert, row)
                execute(remember, known)
                execute("COMMIT")


def on_sqlite(folder: Path, rounds: int, operations: int) -> Iterator[Figure]:
    """SQLite, both files in memory."""
    built = assigned(folder / "ours", (rounds + 1) * operations)
    built.house.close()
    copy = shutil.copy(folder / "ours" / "log.sqlite", folder / "floor.sqlite")
    with closing(sqlite3.connect(copy, isolation_level=None)) as raw:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0"):
            raw.execute(f"PRAGMA {pragma}")
        ours = built.reopened()
        lock = FileLock(folder / "floor.lock")
        by_hand = ByHand(ours.store, operations, raw.execute, ["BEGIN IMMEDIATE"], "?", lock)
        yield from _figures("SQLite", 0.40, ours, by_hand.prepare, rounds, operations)
        assert raw.execute("SELECT * FROM events").fetchall() == _log(ours), "unlike rows"
        ours.house.close()


def on_postgres(folder: Path, server: Server, rounds: int, operations: int) -> Iterator[Figure]:
    """PostgreSQL, on a server that waits for no device."""
    built = assigned(folder / "ours", (rounds + 1) * operations, server.create_database("ours"))
    built.house.close()
    with psycopg.connect(server.url(), autocommit=True) as admin:
        admin.execute("CREATE DATABASE floor TEMPLATE ours")
    options = f"-c search_path={SCHEMA}"
    with psycopg.connect(server.url("floor"), autocommit=True, options=options) as raw:
        ours = built.reopened()
        begin = ["BEGIN", f"SELECT pg_advisory_xact_lock({WRITE_LOCK})"]
        by_hand = ByHand(ours.store, operations, raw.execute, begin, "%s", nullcontext())
        yield from _figures("PostgreSQL", 0.30, ours, by_hand.prepare, rounds, operations)
        found = raw.execute("SELECT * FROM events ORDER BY position").fetchall()
        assert found == _log(ours), "unlike rows"
        ours.house.close()


def _figures(
    database: str, goal: float, ours: Commission, floor: Prepare, rounds: int, operations: int
) -> Iterator[Figure]:
    receipts = Receipts(ours, operations)
    measured = by_turns(receipts.prepare, floor, rounds, operations)
    yield measured.figure(
        f"command, {database}: share of the floor's throughput",
        f"≥ {goal:.2f}",
        measured.share,
        lambda share: share >= goal,
    )
    validation = [spent(receipts.validate, operations).cpu for _ in range(rounds)]
    yield Figure(
        "  validation by marshmallow, apart (not in the share)",
        "",
        f"{statistics.median(validation):.1f} µs",
        None,
    )


def _log(commission: Commission) -> list[Any]:
    return commission.store.recorder.rows(f"SELECT {sql.ALL} FROM events ORDER BY position")
