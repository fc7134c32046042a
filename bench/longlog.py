"""A log of any length: the rows of two real lives over and over, each time of another clue.

Ids, pseudonyms, numbers, names and years differ from life to life, so nothing that is counted or
looked up repeats. A hundred clues are in hand side by side, as in a commission that is busy.
"""

import re
from collections.abc import Iterator
from itertools import chain, count, islice, zip_longest
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from bench.history import Commission, grown
from domain.procedure import procedure
from service.house import House, Settings
from service.store import recorder as sql

SIDE_BY_SIDE = 100
CORRECTED_EVERY = 20  # lives
FIRST_YEAR, LIVES_A_YEAR = 2018, 5_000
ROWS_A_COMMIT = 50_000

Row = tuple[Any, ...]


class Template:
    """The rows of one life as text, cut wherever the next life differs; without a record that of
    the commission's only clue.
    """

    def __init__(self, commission: Commission, id: str = "") -> None:
        record = commission.store.record(id or commission.clues[0])
        select = f"SELECT {sql.ALL} FROM events WHERE record IN (%s, %s) ORDER BY position"
        rows = commission.store.recorder.rows(select, (record.id, record.fact("person_id")))
        text = msgspec.json.encode([(*row[1:-1], row[-1].decode()) for row in rows]).decode()
        accounts = set(commission.accounts.values())
        self.ids = set(re.findall(r"\b[0-9a-f]{32}\b", text)) - accounts
        self.number = record.fact(procedure().kinds[record.kind].number)
        self.parts = re.split(f"({'|'.join([*self.ids, self.number, '2026-', '王某0'])})", text)

    def life(self, n: int, year: int = 0) -> list[list[Any]]:
        """The rows of the n-th life, without their positions; of a year, or where it falls."""
        year = year or FIRST_YEAR + n // LIVES_A_YEAR
        new = {id: uuid4().hex for id in self.ids}
        number = f"{self.number.partition('〔')[0]}〔{year}〕{n}号"
        new |= {self.number: number, "2026-": f"{year}-", "王某0": f"王某{n}"}
        rows: list[list[Any]] = msgspec.json.decode("".join(new.get(p, p) for p in self.parts))
        return rows


def long_house(folder: Path, events: int) -> House:
    """A house whose log has this many events."""
    plain, corrected = (
        Template(grown(folder / f"life-{correcting}", 1, correcting))
        for correcting in (False, True)
    )
    lives = ((plain if n % CORRECTED_EVERY else corrected).life(n) for n in count(1))
    rows = islice(_numbered(lives), events)
    house = House(Settings(folder / "long"))
    while page := list(islice(rows, ROWS_A_COMMIT)):
        with house.store.recorder.writing() as writing:
            writing.insert(page)
    house.close()  # which empties the write-ahead log
    return House(Settings(folder / "long"))


def _numbered(lives: Iterator[list[list[Any]]]) -> Iterator[Row]:
    position = count(1)
    while True:
        in_hand = zip_longest(*islice(lives, SIDE_BY_SIDE))
        for row in filter(None, chain.from_iterable(in_hand)):
            yield (next(position), *row[:-1], row[-1].encode())
