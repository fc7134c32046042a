"""How often a command waits for the disk: counted, not timed.

On SQLite another process signs receipts and `strace` counts its calls; what setting up, the first
commit and the exit cost goes out as the difference of two such runs. On PostgreSQL the server
counts. Neither run is long enough for a checkpoint.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import psycopg

from bench.commands import DAY
from bench.history import Commission, assigned
from bench.measure import Figure
from service.attachments import FileStore
from service.store import Store, open_database
from service.take import take
from tests.postgres import Server

ROUNDS = 5  # on PostgreSQL, whose background processes now and then write something of their own
SETTLE_SECONDS = 10.0


def on_sqlite(folder: Path, commands: int) -> Iterator[Figure]:
    """SQLite, as the kernel sees it."""
    if shutil.which("strace") is None:
        yield Figure("fsyncs per command, SQLite", "= 1", "strace is not installed", None)
        return
    one, more = (_traced(folder / f"fsyncs-{n}", n) for n in (1, 1 + commands))
    yield _figure("SQLite", (more - one) / commands)


def on_postgres(folder: Path, server: Server, commands: int) -> Iterator[Figure]:
    """PostgreSQL with a disk, as the server counts."""
    url = server.create_database("fsyncs")
    commission = assigned(folder / "fsyncs", ROUNDS * commands, url)
    commission.house.close()
    with psycopg.connect(server.url(), autocommit=True) as admin:
        counts = [_counted(admin)]
        for _ in range(ROUNDS):
            store = Store(open_database(url, folder), b"", FileStore(folder, 0), commission.clock)
            _sign(commission, store, commands)
            store.close()
            counts.append(_counted(admin))
    deltas = [after - before for before, after in pairwise(counts)]
    yield _figure("PostgreSQL", statistics.median(deltas) / commands)


def _figure(database: str, waits: float) -> Figure:
    return Figure(f"fsyncs per command, {database}", "= 1", f"{waits:.2f}", waits == 1)


def _traced(folder: Path, commands: int) -> int:
    calls = folder.with_suffix(".strace")
    trace = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", calls]
    subprocess.run([*trace, sys.executable, "-m", __name__, folder, str(commands)], check=True)
    return calls.read_text().count("sync(")


def _counted(admin: psycopg.Connection) -> int:
    """What the server has counted once everyone else has left: they report as they leave."""
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'fsyncs'"
    until = time.monotonic() + SETTLE_SECONDS
    while admin.execute(others).fetchone() != (0,) and time.monotonic() < until:
        time.sleep(0.05)
    ((count,),) = admin.execute("SELECT wal_sync FROM pg_stat_wal")
    return int(count)


def _sign(commission: Commission, store: Store, commands: int) -> None:
    commission.clock.put(DAY)
    for _ in range(commands):
        clue = commission.clues.pop()
        take(store, commission.order("handler", "sign_receipt", clue, {}))


def _child(folder: Path, commands: int) -> None:
    commission = assigned(folder, commands)
    _sign(commission, commission.store, commands)
    os._exit(0)  # closing would write a checkpoint


if __name__ == "__main__":
    _child(Path(sys.argv[1]), int(sys.argv[2]))
