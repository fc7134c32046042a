"""Rebuilding every view over a long log in batches, against one event in one transaction.

The floor reads with the library's mapper, gives each event alone to the same view, and notes the
position reached with it. Its slices are taken while the rebuild runs, between two batches.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import MetaData, select

from bench.longlog import long_house
from bench.measure import Figure, Rounds, Spent, Stopwatch, spent
from projections.log import PublicEvent
from projections.view import BATCH, View, Views
from service.house import House, Settings
from service.store import Store
from service.store import recorder as sql
from service.store.mapper import stored
from service.store.schema import NAMES

GOAL = 5.0
PUBLIC = [NAMES.index(name) for name in PublicEvent._fields]


class OneByOne:
    """A view that is given one event in each transaction."""

    def __init__(self, views: Views, store: Store, view: View) -> None:
        self.store, self.view = store, view
        self.connection = views.engine.connect()
        self.tables = view.tables(MetaData(), "_alone")
        for table in self.tables.values():
            table.create(self.connection)
        self._run = self.connection.exec_driver_sql
        self._run("CREATE TABLE IF NOT EXISTS reached (view TEXT PRIMARY KEY, position INTEGER)")
        self._run("INSERT INTO reached VALUES (?, 0)", (view.name,))
        self.position = 0

    def apply(self, events: int) -> None:
        """The next events."""
        for row in self.store.recorder.rows(sql.AFTER, (self.position, events)):
            event = self.store.mapper.to_domain_event(stored(row))
            if type(self.view).pull is View.pull:  # public columns only
                event = PublicEvent._make(row[n] for n in PUBLIC)
            self._run("BEGIN IMMEDIATE")
            self.view.apply(self.connection, self.tables, [event], self.store)
            self._run("UPDATE reached SET position = ? WHERE view = ?", (row[0], self.view.name))
            self._run("COMMIT")
            self.position = row[0]


class Watched:
    """Watches a rebuild, and takes a slice of the floor after every so many batches."""

    def __init__(self, floor: OneByOne, batches: int, operations: int) -> None:
        self.floor, self.batches, self.operations = floor, batches, operations
        self.pairs: list[tuple[Spent, Spent]] = []
        self.watch = Stopwatch()

    def __call__(self, position: int) -> None:
        if position % (self.batches * BATCH) == 0:
            ours = self.watch.read(self.batches * BATCH)
            floor = spent(partial(self.floor.apply, self.operations), self.operations)
            self.pairs.append((ours, floor))
            self.watch = Stopwatch()


def rebuilding(folder: Path, events: int, rounds: int, operations: int) -> Iterator[Figure]:
    """All views of a house, one after the other; a round is the sum over them."""
    house, alone = long_house(folder, events), House(Settings(folder / "alone"))
    turns = [
        Watched(OneByOne(alone.views, house.store, view), events // rounds // BATCH, operations)
        for view in house.views.views.values()
    ]
    for turn in turns:
        turn.watch = Stopwatch()
        house.views.rebuild(turn.floor.view.name, turn)
        assert turn.floor.position < events or _same(house, turn.floor), "unlike rows"
    summed = [_sum(pairs) for pairs in zip(*(turn.pairs for turn in turns), strict=True)]
    yield Rounds(summed).figure(
        f"rebuild, {len(turns)} views, {events:,} events: times one by one",
        f"≥ {GOAL:.1f}",
        Rounds(summed).share,
        lambda times: times >= GOAL,
    )
    for turn in turns:
        turn.floor.connection.close()
    alone.close()
    house.close()


def _sum(pairs: Sequence[tuple[Spent, Spent]]) -> tuple[Spent, Spent]:
    ours, floor = zip(*pairs, strict=True)
    return sum(ours[1:], ours[0]), sum(floor[1:], floor[0])


def _same(house: House, floor: OneByOne) -> bool:
    """Whether both ways came to the same rows."""
    built = house.views.content(floor.view.name)
    return built == {
        name: sorted(map(tuple, floor.connection.execute(select(table))), key=repr)
        for name, table in floor.tables.items()
    }
