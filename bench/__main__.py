"""Runs every benchmark and prints one table; ends with 1 if a goal is missed."""

import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import commands, fsyncs, loading, pages, rebuild, tailing
from bench.measure import Figure, memory_folder
from tests.postgres import start_postgres

HEADINGS = ("goal", "measured", "quartiles", "CPU µs", "floor's", "")
WIDTHS = (8, 10, 14, 10, 10, 8)
NAME_WIDTH = 58


@dataclass(frozen=True)
class Sizes:
    """How much is measured. The defaults take less than ten minutes in all."""

    # Rounds, commands in each. A slice is as short as can be: other work comes in bursts.
    sqlite: tuple[int, int] = (600, 4)
    postgres: tuple[int, int] = (200, 4)
    synced: int = 50
    loading: tuple[int, int, int] = (50, 40, 50)  # clues, rounds, loads in each
    rebuild: tuple[int, int, int] = (1_000_000, 20, 120)  # events, rounds, alone in each
    tailing_seconds: float = 6.0
    pages: tuple[int, int, int] = (1_000, 100_000, 60)  # clues at a small desk and a large, pages


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Every line of the table."""
    with memory_folder() as folder:
        yield from commands.on_sqlite(folder, *sizes.sqlite)
        yield from loading.loading(folder, *sizes.loading)
    with memory_folder() as folder, start_postgres(folder) as server:
        yield from commands.on_postgres(folder, server, *sizes.postgres)
        yield from tailing.tailing(folder, server, sizes.tailing_seconds)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o711)  # the server's account passes through
        yield from fsyncs.on_sqlite(folder, sizes.synced)
        with start_postgres(folder, fsync=True) as server:
            yield from fsyncs.on_postgres(folder, server, sizes.synced)
        yield from rebuild.rebuilding(folder, *sizes.rebuild)
    with memory_folder() as folder:
        yield from pages.on_pages(folder, *sizes.pages)


def main() -> int:
    """Prints the table as it grows."""
    start = time.monotonic()
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    code = print_figures(figures(Sizes()))
    print(f"{time.monotonic() - start:.0f} seconds")
    return code


def print_figures(figures: Iterable[Figure]) -> int:
    """Prints a table; 1 if a goal in it is missed."""
    _print("", HEADINGS)
    met = True
    for figure in figures:
        row = (figure.goal, figure.measured, figure.quartiles, figure.cpu, figure.floor_cpu)
        _print(figure.name, (*row, figure.verdict))
        met = met and figure.met is not False
    return 0 if met else 1


def _print(name: str, cells: Sequence[str]) -> None:
    padded = (cell.rjust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    print(name.ljust(NAME_WIDTH), *padded, flush=True)


if __name__ == "__main__":
    sys.exit(main())
