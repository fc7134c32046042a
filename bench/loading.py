"""Loading a clue of twenty events, against the bare select of the same columns."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from bench.history import grown
from bench.measure import Figure, by_turns
from service.store import Store
from service.store import recorder as sql

EVENTS, TIMES = 20, 4.0


def loading(folder: Path, clues: int, rounds: int, operations: int) -> Iterator[Figure]:
    """Rows to a record with its stage and its facts; a different clue every time."""
    commission = grown(folder / "loading", clues)
    store, ids = commission.store, commission.clues
    assert {store.record(id).version for id in ids} == {EVENTS}, "not the life it should be"
    ours, floor = cycle(ids), cycle(ids)
    with closing(sqlite3.connect(folder / "loading" / "log.sqlite", isolation_level=None)) as raw:
        measured = by_turns(
            lambda: partial(_load, store, list(islice(ours, operations))),
            lambda: partial(_select, raw, list(islice(floor, operations))),
            rounds,
            operations,
        )
    commission.house.close()
    yield measured.figure(
        f"loading {EVENTS} events into a record: times a bare select",
        f"≤ {TIMES:.1f}",
        measured.times,
        lambda times: times <= TIMES,
    )


def _load(store: Store, ids: list[str]) -> None:
    for id in ids:
        record = store.record(id)  # which folds the stage
        assert record.facts


def _select(raw: sqlite3.Connection, ids: list[str]) -> None:
    select = sql.STREAM.replace("%s", "?")
    for id in ids:
        raw.execute(select, (id,)).fetchall()
