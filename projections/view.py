"""How a view keeps up with the log: it is pulled, before a page is read, from where it stands.

About a thousand events go into one transaction together with the position reached, so a view never
counts twice and never skips; an event it cannot apply stops it there, visibly. A view remembers the
last event it was built from and refuses to speak for a log that does not contain it. Rebuilding
fills new tables beside the old ones and then switches one pointer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, ClassVar, NamedTuple

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, Text, delete, select

from projections.log import Log

BATCH = 1_000
VIEW_LOCK = 0x6D696E6776696577  # "mingview"

Progress = Callable[[int], None]


class NotThisLog(Exception):
    """A view was built from another log, or from a longer one than there is now."""


class View:
    """One view: its tables, and how a batch of events changes them."""

    name: ClassVar[str]
    edition: ClassVar[str] = "1"  # raised when what it keeps changes: the view then rebuilds itself

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        """Its tables, each name ending in a suffix for the generation."""
        raise NotImplementedError

    def pull(self, log: Log, after: int, limit: int) -> Sequence[Any]:
        """The next events: public columns, unless a view is of class person."""
        return log.after(after, limit)

    def apply(
        self, connection: Connection, tables: Mapping[str, Table], events: Sequence[Any], log: Log
    ) -> None:
        """Brings the tables from before these events to after them."""
        raise NotImplementedError


class Pointer(NamedTuple):
    """Where a view stands: which tables, which edition of its rules, how far, up to which event."""

    name: str
    generation: int
    edition: str
    position: int
    digest: str


class Views:
    """All views on one database, each with its own position.

    `lock` keeps writers of an embedded database apart across processes.
    """

    def __init__(
        self,
        engine: Engine,
        log: Log,
        views: Sequence[View],
        lock: AbstractContextManager[Any] | None = None,
    ) -> None:
        self.engine, self.log = engine, log
        self.views = {view.name: view for view in views}
        self._lock = lock or nullcontext()
        self._pointers = Table(
            "views",
            MetaData(),
            Column("name", Text, primary_key=True),
            Column("generation", Integer, nullable=False),
            Column("edition", Text, nullable=False),
            Column("position", Integer, nullable=False),
            Column("digest", Text, nullable=False),
        )
        self._tables: dict[tuple[str, int], Mapping[str, Table]] = {}

    def create(self) -> None:
        """Makes the pointer table; the views make their own when first pulled."""
        with self._writing() as connection:
            self._pointers.create(connection, checkfirst=True)

    def catch_up(self, progress: Progress | None = None) -> None:
        """Pulls every view to the end of the log. Raises NotThisLog."""
        size = self.log.size()
        with self.reading() as connection:
            pointers = self._all_pointers(connection)
        for view in self.views.values():
            pointer = pointers.get(view.name)
            if pointer is None or pointer.edition != view.edition:
                self.rebuild(view.name, progress)
            elif pointer.position != size:
                while self._pull(view, progress):
                    pass
            elif self.log.digest(size) != pointer.digest:
                raise NotThisLog(view.name)

    def rebuild(self, name: str, progress: Progress | None = None) -> None:
        """Builds a view anew from the first event, then switches to it."""
        view = self.views[name]
        with self._writing() as connection:
            old = self._all_pointers(connection).get(name)
            generation = old.generation + 1 if old else 1
            self._drop(connection, view, generation)
            # Whoever reads the tables in use may go on: only the ones before them are dropped.
            self._drop(connection, view, generation - 2)
            for table in self.tables(name, generation).values():
                table.create(connection)
            shadow = Pointer(f"{name} (rebuilding)", generation, view.edition, 0, "")
            self._point(connection, shadow)
        size = self.log.size()
        while not self._switched(view, shadow.name, old, size):
            while self._pull(view, progress, shadow.name):
                pass

    def _switched(self, view: View, shadow: str, old: Pointer | None, size: int) -> bool:
        """Switches to what was built; whoever builds the same at once may have, or begun anew."""
        with self._writing() as connection:
            built = self._all_pointers(connection).get(shadow)
            if built is None:
                return True
            if built.position < size:
                return False
            self._point(connection, built._replace(name=view.name))
            connection.execute(delete(self._pointers).where(self._pointers.c.name == shadow))
        return True

    def _drop(self, connection: Connection, view: View, generation: int) -> None:
        for table in self.tables(view.name, generation).values():
            table.drop(connection, checkfirst=True)

    def _pull(self, view: View, progress: Progress | None, pointer_name: str = "") -> bool:
        """One batch; tells whether there may be more."""
        with self._writing() as connection:
            pointer = self._all_pointers(connection).get(pointer_name or view.name)
            if pointer is None:
                return False
            if self.log.digest(pointer.position) != pointer.digest:
                raise NotThisLog(view.name)
            events = view.pull(self.log, pointer.position, BATCH)
            if not events:
                return False
            view.apply(connection, self.tables(view.name, pointer.generation), events, self.log)
            last = events[-1].position
            self._point(connection, pointer._replace(position=last, digest=self.log.digest(last)))
        if progress:
            progress(last)
        return len(events) == BATCH

    def _point(self, connection: Connection, pointer: Pointer) -> None:
        connection.execute(delete(self._pointers).where(self._pointers.c.name == pointer.name))
        connection.execute(self._pointers.insert(), pointer._asdict())

    def _all_pointers(self, connection: Connection) -> dict[str, Pointer]:
        rows = connection.execute(select(self._pointers))
        return {row.name: Pointer(*row) for row in rows}

    def tables(self, name: str, generation: int) -> Mapping[str, Table]:
        """The tables of one generation of a view."""
        key = (name, generation)
        if key not in self._tables:
            self._tables[key] = self.views[name].tables(MetaData(), f"_{generation}")
        return self._tables[key]

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def of(self, *names: str) -> Iterator[tuple[Connection, Mapping[str, Table]]]:
        """A connection and the tables these views have now."""
        with self.reading() as connection:
            pointers = self._all_pointers(connection)
            each = (self.tables(name, pointers[name].generation) for name in names)
            yield connection, {title: table for tables in each for title, table in tables.items()}

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._lock, self.engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.exec_driver_sql("BEGIN")
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({VIEW_LOCK})")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    def position(self, name: str) -> int:
        """How far a view has come."""
        with self.reading() as connection:
            return self._all_pointers(connection)[name].position

    def content(self, name: str, generation: int | None = None) -> dict[str, list[Any]]:
        """Everything a view holds, in a fixed order: what `check` compares."""
        with self.reading() as connection:
            current = generation or self._all_pointers(connection)[name].generation
            return {
                title: sorted(map(tuple, connection.execute(select(table))), key=repr)
                for title, table in self.tables(name, current).items()
            }
