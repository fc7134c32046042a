"""How everything here is measured: in short slices by turns, as the median of ratios per round."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

Slice = Callable[[], None]
Prepare = Callable[[], Slice]

SHARED_MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class Spent:
    """What one slice took for each operation, in microseconds."""

    wall: float
    cpu: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.wall + other.wall, self.cpu + other.cpu)


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was reached, and whether that is the goal.

    `quartiles` are those of the rounds, empty where a figure is a count. The CPU times are this
    process's own, for one operation.
    """

    name: str
    goal: str
    measured: str
    met: bool | None  # None where the line only informs
    quartiles: str = ""
    cpu: str = ""
    floor_cpu: str = ""

    @property
    def verdict(self) -> str:
        """The last column."""
        return {True: "met", False: "NOT MET", None: ""}[self.met]


@dataclass(frozen=True)
class Rounds:
    """Pairs of slices, ours and the floor's, each pair taken in the same moment."""

    pairs: Sequence[tuple[Spent, Spent]]

    @property
    def share(self) -> list[float]:
        """Our share of what the floor gets done, round by round."""
        return [floor.wall / ours.wall for ours, floor in self.pairs]

    @property
    def times(self) -> list[float]:
        """How many times as long as the floor we take, round by round."""
        return [ours.wall / floor.wall for ours, floor in self.pairs]

    def figure(
        self, name: str, goal: str, ratios: list[float], met: Callable[[float], bool]
    ) -> Figure:
        """A line of the table out of one of the two ratios."""
        low, middle, high = statistics.quantiles(ratios, n=4)
        ours = statistics.median(ours.cpu for ours, _ in self.pairs)
        floor = statistics.median(floor.cpu for _, floor in self.pairs)
        return Figure(
            name,
            goal,
            f"{middle:.2f}",
            met(middle),
            f"{low:.2f}–{high:.2f}",
            f"{ours:,.1f}",
            f"{floor:,.1f}",
        )


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def read(self, operations: int) -> Spent:
        """What each of so many operations has taken."""
        wall, cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu
        return Spent(wall / operations * 1e6, cpu / operations * 1e6)


def spent(slice: Slice, operations: int) -> Spent:
    """What a slice takes for each of its operations."""
    watch = Stopwatch()
    slice()
    return watch.read(operations)


def by_turns(ours: Prepare, floor: Prepare, rounds: int, operations: int) -> Rounds:
    """Takes a slice of each by turns, after one of each that is not counted. What makes a slice
    ready is not measured.
    """
    pairs = []
    for _ in range(rounds + 1):
        done = spent(ours(), operations)
        pairs.append((done, spent(floor(), operations)))
    return Rounds(pairs[1:])


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A folder without a device behind it, where the machine has one; the database server may
    enter it.
    """
    base = SHARED_MEMORY if os.access(SHARED_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=base, prefix="mingjian-bench-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)
