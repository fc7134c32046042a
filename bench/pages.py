"""The tallies page of a commission with many clues, each time after a command was recorded.

What is asked for is what people ask for: mostly this year, now and then a quarter, a month, last
year or a day in the past. A place whose figures nobody has looked at since the program was started
counts once; that first time stands on a line of its own.
"""

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path

from flask.testing import FlaskClient

from bench.history import CLUE, SUBJECT, Act, Commission, life, live, opened
from bench.longlog import Template
from bench.measure import Figure
from service.app import create_app
from service.order import Order
from service.take import take

GOAL_MS, GOAL_RATIO, GOAL_TABLE = 50.0, 3.0, 1.5
FIRST_DAY, TODAY = "2026-03-02", "2026-06-01"
YEARS = range(2017, 2027)  # the clues lie in these, as many in each
ROWS_A_COMMIT = 50_000
ASKED = ("2026", "2026", "2026Q1", "2026-03", "2025", "2026?as_of=2026-03-10")


@dataclass
class Desk:
    """A commission's page, opened by its clue manager."""

    commission: Commission
    client: FlaskClient

    def page(self, path: str) -> float:
        """Opens a page; milliseconds it took."""
        start = time.perf_counter()
        answer = self.client.get(path)
        took = (time.perf_counter() - start) * 1e3
        assert answer.status_code == 200, (path, answer.status)
        return took


def desk(folder: Path, clues: int) -> Desk:
    """A commission with so many clues, its views caught up."""
    commission = opened(folder / f"of-{clues}")
    _fill(commission, folder, clues)
    commission.house.views.catch_up()
    commission.clock.put(TODAY)
    manager = commission.accounts["manager"]
    client = create_app(commission.house).test_client()
    with client.session_transaction() as session:
        session["token"] = commission.house.vault.open_session(manager)
    return Desk(commission, client)


def _fill(commission: Commission, folder: Path, clues: int) -> None:
    """Short lives, written as rows: recording a hundred thousand clues would take an hour."""
    short = opened(folder / f"life-{clues}")
    live(short, 1, once(short))
    template, position = Template(short), count(commission.store.size() + 1)
    lives = (template.life(n, YEARS[n % len(YEARS)]) for n in range(clues))
    rows = ((next(position), *row[:-1], row[-1].encode()) for life in lives for row in life)
    while page := list(islice(rows, ROWS_A_COMMIT)):
        with commission.store.recorder.writing() as writing:
            writing.insert(page)


def once(commission: Commission) -> list[Act]:
    """What happens to a clue until it is disposed of, where nothing has to be done twice."""
    distribution, _, _, approved, signed, planned, _, _, disposed, *_ = life(commission)
    return [distribution, approved, signed, planned, disposed]


def commands(commission: Commission) -> Iterator[Order]:
    """Commands one after another: each clue is registered and disposed of before the next."""
    for n in count(1):
        body = CLUE | {"persons": [SUBJECT | {"name": f"李某{n}"}]}
        yield commission.order("manager", "register_clue", None, body | {"occurred_on": FIRST_DAY})
        for actor, step, day, said in once(commission):
            yield commission.order(actor, step, commission.clues[-1], said | {"occurred_on": day})


def record(commission: Commission, orders: Iterator[Order]) -> None:
    """Records the next command."""
    order = next(orders)
    receipt = take(commission.store, order)
    if order.record is None:
        commission.clues.append(receipt.record)


def after_commands(folder: Path, clues: int, pages: int) -> Iterator[Figure]:
    """The page after each of so many commands, on a store of so many clues."""
    at = desk(folder, clues)
    cold = at.page("/tallies/2026")
    orders = commands(at.commission)
    for asked in set(ASKED):
        at.page(f"/tallies/{asked}")
    took = []
    for asked in islice(cycle(ASKED), pages):
        record(at.commission, orders)
        took.append(at.page(f"/tallies/{asked}"))
    slowest = statistics.quantiles(took, n=20)[-1]
    name = f"the tallies page after a command, {clues:,} clues, p95"
    middle = f"median {statistics.median(took):.0f}"
    yield Figure(name, f"<= {GOAL_MS:.0f} ms", f"{slowest:.1f}", slowest <= GOAL_MS, middle)
    yield Figure("the same, the first time it is looked at", "ms", f"{cold:.0f}", None)
    yield from _tables(at, orders, pages)


def _tables(at: Desk, orders: Iterator[Order], pages: int) -> Iterator[Figure]:
    """The same as a file, beside the page, each after a command of its own."""
    for form in ("csv", "xlsx"):
        ratios = []
        for _ in range(pages):
            record(at.commission, orders)
            page = at.page("/tallies/2026")
            record(at.commission, orders)
            ratios.append(at.page(f"/tallies/2026?format={form}") / page)
        low, middle, high = statistics.quantiles(ratios, n=4)
        met, quartiles = middle <= GOAL_TABLE, f"{low:.2f}–{high:.2f}"
        name = f"the tallies as {form}, against the page"
        yield Figure(name, f"<= {GOAL_TABLE}", f"{middle:.2f}", met, quartiles)


def of_many_facts(folder: Path, few: int, many: int, pages: int) -> Iterator[Figure]:
    """The page of a store of many clues against one of few, by turns, each after a command."""
    desks = [desk(folder, clues) for clues in (few, many)]
    for at in desks:
        at.page("/tallies/2026")
    orders = [commands(at.commission) for at in desks]
    ratios = []
    for _ in range(pages):
        took = []
        for at, told in zip(desks, orders, strict=True):
            record(at.commission, told)
            took.append(at.page("/tallies/2026"))
        ratios.append(took[1] / took[0])
    low, middle, high = statistics.quantiles(ratios, n=4)
    name = f"the tallies page, {many:,} clues against {few:,}"
    met, quartiles = middle <= GOAL_RATIO, f"{low:.2f}–{high:.2f}"
    yield Figure(name, f"<= {GOAL_RATIO:.0f}", f"{middle:.2f}", met, quartiles)
