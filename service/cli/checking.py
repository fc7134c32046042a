"""What `check` proves of a store, each proof giving one line for every difference it finds."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from domain.enact import public_part
from domain.procedure import procedure
from domain.record import Recorded
from projections.view import NotThisLog, Progress, Views
from service.house import House
from service.keys import keys_held
from service.store import recorder as sql
from service.store.mapper import Row, canonical

BATCH = 1_000
SHOWN = 5  # differences named for each table; the rest are counted
ATTEMPTS = 5
POSITION, PERSON, PUBLIC = 0, 8, 19  # columns of a row, see service.store.schema
KEYS = "SELECT namespace, key, record FROM keys"


class Reading:
    """The log read from end to end once: what is wrong with it, and the keys it reserves."""

    def __init__(self, house: House) -> None:
        self.house, self.store = house, house.store
        self.histories: dict[str, tuple[Recorded, ...]] = {}
        self.keys: dict[tuple[str, str], str] = {}

    def differences(self, tell: Progress) -> Iterator[str]:
        """One line for each event that does not agree with itself or its place."""
        for expected, row in enumerate(self._rows(), 1):
            if row[POSITION] != expected:
                yield f"日志位置 {expected} 缺失，下一条的位置是 {row[POSITION]}。"
                return
            yield from self._differences_of(row)
            if expected % BATCH == 0:
                tell(expected)

    def _rows(self) -> Iterator[Row]:
        after = 0
        while rows := self.store.recorder.rows(sql.AFTER, (after, BATCH)):
            yield from rows
            after = rows[-1][POSITION]

    def _differences_of(self, row: Row) -> Iterator[str]:
        try:
            event = self.store.mapper.from_row(row)
        except Exception as error:  # whatever a damaged row may cause is a finding
            yield f"日志位置 {row[POSITION]} 无法解读（{type(error).__name__}）。"
            return
        history = (*self.histories.get(event.record, ()), event)
        self.histories[event.record] = history
        if event.version != len(history):
            yield f"日志位置 {event.position} 的版本应为{len(history)}，实为{event.version}。"
        yield from self._public(row, event, history)

    def _public(self, row: Row, event: Recorded, history: Sequence[Recorded]) -> Iterator[str]:
        pseudonym = self.store.mapper.pseudonym
        record = procedure().fold(event.record, history)
        subject = procedure().kinds[record.kind].subject(record)
        if row[PERSON] != (pseudonym(subject) if subject else None):
            yield f"日志位置 {event.position} 的人员代号与内容不符。"
        if row[PUBLIC] != canonical(public_part(event, record, pseudonym)):
            yield f"日志位置 {event.position} 的公开部分与内容不符。"

    def key_differences(self) -> Iterator[str]:
        """Whether the key table holds what the events reserve, no more and no less."""
        for id, history in self.histories.items():
            for name, value in keys_held(history):
                self.keys.setdefault((name, self.store.key_text(name, value)), id)
        kept = {(name, key): record for name, key, record in self.store.recorder.rows(KEYS)}
        for name, key in sorted(kept.keys() | self.keys.keys()):
            if kept.get((name, key)) != self.keys.get((name, key)):
                title = procedure().meaning(name).title
                record = self.keys.get((name, key)) or kept[name, key]
                yield f"编号表中的{title}与事件不符：记录 {record}。"


def view_differences(house: House, tell: Progress) -> Iterator[str]:
    """Whether every view holds what a rebuild from the first event gives."""
    with tempfile.TemporaryDirectory() as folder:
        shadow = _beside(house, Path(folder))
        try:
            yield from _compared(house, shadow, tell)
        except Exception as error:  # as above: a log that cannot be read cannot be counted
            yield f"视图无法由日志重算（{type(error).__name__}）。"
        finally:
            shadow.engine.dispose()


def _beside(house: House, folder: Path) -> Views:
    """The same views, built anew in a database of their own: the live ones are only read."""
    engine = create_engine(
        f"sqlite:///{folder / 'views.sqlite'}",
        isolation_level="AUTOCOMMIT",
        json_serializer=str,
        poolclass=NullPool,
    )
    shadow = Views(engine, house.store, list(house.views.views.values()))
    shadow.create()
    return shadow


def _compared(house: House, shadow: Views, tell: Progress) -> Iterator[str]:
    for _ in range(ATTEMPTS):
        size = house.store.size()
        try:
            house.views.catch_up()
        except NotThisLog as error:
            yield f"视图 {error} 不是由这份日志算出的。"
            return
        shadow.catch_up(tell)
        found = [line for name in shadow.views for line in _differing(name, house.views, shadow)]
        if house.store.size() == size:
            break  # else someone recorded meanwhile, and a difference may be theirs
    yield from found


def _differing(name: str, live: Views, shadow: Views) -> Iterator[str]:
    rebuilt = _content(shadow, name)
    for title, rows in _content(live, name).items():
        yield from _lines(f"视图 {name} 多出", rows - rebuilt[title])
        yield from _lines(f"视图 {name} 缺少", rebuilt[title] - rows)


def _content(views: Views, name: str) -> dict[str, set[tuple[str, ...]]]:
    content: dict[str, list[tuple[Any, ...]]] = views.content(name)
    return {title: {tuple(map(repr, row)) for row in rows} for title, rows in content.items()}


def _lines(said: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    # The key alone is shown: other columns may hold names.
    rows = sorted(rows)
    yield from (f"{said}：{row[0]}。" for row in islice(rows, SHOWN))
    if len(rows) > SHOWN:
        yield f"{said}：另有{len(rows) - SHOWN}行。"
