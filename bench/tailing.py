"""A reader that follows the log while four processes write to it, on PostgreSQL."""

import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench.history import CLUE, SUBJECT, opened
from bench.measure import Figure
from projections.view import BATCH
from service.attachments import FileStore
from service.order import Order
from service.store import Store, open_database
from service.take import take
from tests.postgres import Server

WRITERS = 4


def tailing(folder: Path, server: Server, seconds: float) -> Iterator[Figure]:
    """Reads on from the last position it has seen, as a view does, until the writers have ended."""
    url = server.create_database("tailing")
    commission = opened(folder / "tailing", url)
    context = get_context("spawn")
    start = context.Event()
    arguments = (url, commission.accounts["manager"], start, seconds)
    writers = [context.Process(target=_write, args=arguments) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    start.set()
    seen = _follow(commission.store, writers)
    assert all(writer.exitcode == 0 for writer in writers), "a writer failed"
    ((written,),) = commission.store.recorder.rows("SELECT count(*) FROM events")
    commission.house.close()
    missed = written - len(set(seen))
    yield Figure(
        f"events missed beside {WRITERS} writers, of {written:,}, PostgreSQL",
        "= 0",
        str(missed),
        missed == 0 and seen == sorted(seen),
    )


def _follow(store: Store, writers: list[Any]) -> list[int]:
    seen: list[int] = []
    more = True
    while more:
        # Asked before reading: after the last writer has ended, one more reading sees it all.
        more = any(writer.is_alive() for writer in writers)
        while found := [event.position for event in store.after(seen[-1] if seen else 0, BATCH)]:
            seen += found
    return seen


def _write(url: str, actor: str, start: Any, seconds: float) -> None:
    store = Store(open_database(url, Path()), b"", FileStore(Path(), 0))
    body = CLUE | {"persons": [SUBJECT | {"name": "王某"}]}
    start.wait()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        take(store, Order("clue", "register_clue", body, actor))
    store.close()
