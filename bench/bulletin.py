"""A national bulletin at full size: `python -m bench.bulletin [ID [ONE_IN]]`, or else that of 2023.

Facts are put straight into their view, as many as the bulletin counts; no log is written. Prints
what the tallies print of them beside what was published, and how long each figure took to count.
It takes some ten million rows, gigabytes of disk and many minutes: nothing runs it but you.
"""

import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from domain.span import Span
from projections.indicators import row_of
from projections.printing import in_wan, percent
from projections.tallies import Asked, cell
from service.house import House, Settings
from tests.bulletins.history import first, kinds, ranks
from tests.bulletins.published import FORMS, SHARES, Bulletin, bulletins
from tests.bulletins.solver import solution

BATCH = 50_000
COLUMNS = (
    "held_from, record, slot, position, kind, period, occurred_on, unit, person, recorded_person,"
    " clue_number, quantity, public"
)
Fact = tuple[str, Mapping[str, Any]]


def matters(said: Mapping[str, int]) -> Iterator[tuple[Fact, ...]]:
    """What happened, a record at a time; only what is counted of it."""
    accused = [("petition.petition_registered", {"petition_class": "accusation"})]
    received = ("petition.petition_received", {"petition_channel": "letter", "about_head": False})
    for accuses in first(said.get("PET_COMPLAINT", 0), said["PET_TOTAL"]):
        yield (received, *(accused if accuses else ()))
    for talked_to in first(said.get("CLUE_INQUIRY", 0), said["CLUE_HANDLED"]):
        yield ((f"clue.{'talk_inquiry' if talked_to else 'verification'}_approved", {}),)
    for form in FORMS:
        yield from ((("clue.clue_concluded", {"form": form.lower()}),) for _ in range(said[form]))
    yield from filings(said)
    for rank, acts in zip(ranks(said, "PUN_RANK"), kinds(said), strict=True):
        yield tuple((kind, {**public, "rank": rank}) for kind, public in acts)


def filings(said: Mapping[str, int]) -> Iterator[tuple[Fact, ...]]:
    """Every filing with a rank, and of those of no rank that is printed some with a mark."""
    others = said["CASE_FILED"] - sum(1 for _ in ranks(said, "CASE_RANK"))
    heads, givers = said.get("CASE_VILLAGE_HEAD", 0), said.get("CASE_BRIBER", 0)
    plain = {"rank": "rural_enterprise_other"}
    for rank in ranks(said, "CASE_RANK"):
        yield (("case.filing_approved", {"rank": rank}),)
    for mark, count in (("village_head", heads), ("bribe_giver", givers)):
        for _ in range(count):
            yield (("case.filing_approved", {**plain, "subject_marks": [mark]}),)
    for _ in range(others - heads - givers):
        yield (("case.filing_approved", plain),)
    for _ in range(said.get("CASE_BRIBER_TRANSFER", 0)):
        yield (("case.transferred_to_justice", {"subject_marks": ["bribe_giver"]}),)


def rows(records: Iterable[tuple[Fact, ...]], month: str) -> Iterator[tuple[Any, ...]]:
    """The facts of these records as rows of the view."""
    known: dict[str, str] = {}
    for number, facts in enumerate(records):
        id = f"{number:032x}"
        for slot, (kind, public) in enumerate(facts, 1):
            key = repr(public)
            text = known.setdefault(key, msgspec.json.encode(public, order="sorted").decode())
            day = f"{month}-20"
            yield (0, id, slot, number, kind, month, day, "national", id, id, id, 1, text)


def fill(house: House, records: Iterable[tuple[Fact, ...]], month: str) -> int:
    """Puts the facts into their view; how many there were."""
    house.views.rebuild("facts")
    places, count = ", ".join("?" * len(COLUMNS.split(","))), 0
    with house.views.of("facts") as (connection, tables):
        insert = f"INSERT INTO {tables['facts'].name} ({COLUMNS}) VALUES ({places})"
        for batch in _batches(rows(records, month)):
            connection.exec_driver_sql(insert, batch)
            count += len(batch)
        connection.commit()
    return count


def _batches(facts: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    while batch := list(islice(facts, BATCH)):
        yield batch


def print_beside(house: House, bulletin: Bulletin, one_in: int) -> None:
    """Each figure that the facts have, as counted and as published."""
    asked = Asked(Span.read(bulletin.span), units=frozenset({"national"}))
    for id, published in bulletin.printed.items():
        start = time.perf_counter()
        found = cell(house.views, row_of(id), asked)
        took = time.perf_counter() - start
        if id in SHARES and found.parts:
            said = percent(*found.parts)
        else:
            said = in_wan((found.value or 0) * one_in)
        print(f"{id:22}{said:>10}{published:>10}{took:9.2f} s", flush=True)


def main() -> None:
    """The command line."""
    id = sys.argv[1] if len(sys.argv) > 1 else "2023"
    one_in = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    bulletin = bulletins()[id]
    figures = solution(bulletin.bounds(), bulletin.limits())
    assert figures is not None
    with tempfile.TemporaryDirectory() as folder:
        house = House(Settings(Path(folder)))
        start = time.perf_counter()
        scaled = {name: n // one_in for name, n in figures.items()}
        count = fill(house, matters(scaled), bulletin.span[-7:])
        print(f"{count:,} facts in {time.perf_counter() - start:.0f} s")
        print_beside(house, bulletin, one_in)
        house.close()


if __name__ == "__main__":
    main()
