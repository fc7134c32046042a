"""The tallies page of a commission with many clues, each time after a command was recorded.

What is asked for is what people ask for: mostly this year, now and then a quarter, a month, last
year or a day in the past. A place whose figures nobody has looked at since the program was started
counts once; that first time stands on a line of its own.
"""

import gc
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, cycle, islice
from pathlib import Path

from flask.testing import FlaskClient

from bench.history import CLUE, SUBJECT, VISIT, Act, Commission, life, live, opened
from bench.longlog import ROWS_A_COMMIT, Template
from bench.measure import Figure, Rounds, Spent, Stopwatch
from bench.memory import peaks
from service.app import create_app
from service.order import Order
from service.take import take

GOAL_MS, GOAL_RATIO = 50.0, 3.0
GOALS_OF_FILES = {"csv": 1.5, "xlsx": 2.5}
FIRST_DAY, TODAY = "2026-03-02", "2026-06-01"
YEARS = range(2017, 2027)  # the clues lie in these, as many in each
FACTS, VISITS = 2, 8  # of each clue, and receptions beside it, each of which is a fact, too
THIS_YEAR = "/tallies/2026"
ASKED = ("2026", "2026", "2026Q1", "2026-03", "2025", "2026?as_of=2026-03-10")


@dataclass
class Desk:
    """A commission's pages, opened by its clue manager."""

    commission: Commission
    client: FlaskClient
    orders: Iterator[Order] = field(init=False)

    def __post_init__(self) -> None:
        self.orders = commands(self.commission)

    def page(self, path: str) -> Spent:
        """Opens a page."""
        watch = Stopwatch()
        answer = self.client.get(path)
        took = watch.read(1)
        assert answer.status_code == 200, (path, answer.status)
        return took

    def after_a_command(self, path: str) -> Spent:
        """The same after the next command was recorded."""
        order = next(self.orders)
        receipt = take(self.commission.store, order)
        if order.record is None:
            self.commission.clues.append(receipt.record)
        return self.page(path)


def desk(folder: Path, clues: int) -> Desk:
    """A commission with so many clues, its views caught up."""
    commission = opened(folder / f"of-{clues}")
    _fill(commission, folder, clues)
    commission.house.views.catch_up()
    commission.clock.put(TODAY)
    return at_desk(commission)


def at_desk(commission: Commission) -> Desk:
    """The clue manager at work, in a program that has settled as `wsgi.py` lets it."""
    client = create_app(commission.house).test_client()
    with client.session_transaction() as session:
        session["token"] = commission.house.vault.open_session(commission.accounts["manager"])
    gc.collect()
    gc.freeze()
    return Desk(commission, client)


def _fill(commission: Commission, folder: Path, clues: int) -> None:
    """Short lives, written as rows: recording a hundred thousand clues would take an hour."""
    short = opened(folder / f"life-{clues}")
    live(short, 1, once(short))
    visit = take(short.store, short.order("secretary", "reception.receive_visitors", None, VISIT))
    clue, received = Template(short), Template(short, visit.record)
    kinds = (clue, *[received] * VISITS)
    lives = (each.life(n, YEARS[n % len(YEARS)]) for n in range(clues) for each in kinds)
    position = count(commission.store.size() + 1)
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


def on_pages(folder: Path, few: int, many: int, pages: int) -> Iterator[Figure]:
    """Every line about the page: of many clues, against few, as a file, and its memory."""
    small, large = desk(folder, few), desk(folder, many)
    cold = large.page(THIS_YEAR)
    small.page(THIS_YEAR)
    yield _timed(large, many, pages)
    first = f"{cold.wall / 1e3:,.0f} ms"
    yield Figure("  the first time it is looked at, of two years", "", first, None)
    pairs = [(at_once(large), at_once(small)) for _ in range(pages)]
    facts = f"{many * (FACTS + VISITS):,} facts"
    yield _times(f"the page with {facts}, times {few * (FACTS + VISITS):,}", GOAL_RATIO, pairs)
    for form, goal in GOALS_OF_FILES.items():
        pairs = [(at_once(large, f"?format={form}"), at_once(large)) for _ in range(pages)]
        yield _times(f"the same as {form}, times the page", goal, pairs)
    for each in (small, large):
        each.commission.house.close()
    yield from peaks(large.commission)


def at_once(at: Desk, query: str = "") -> Spent:
    """This year's page after a command."""
    return at.after_a_command(THIS_YEAR + query)


def _timed(at: Desk, clues: int, pages: int) -> Figure:
    """By the clock and, beside it, by the time the processor gave to it."""
    for asked in set(ASKED):
        at.page(f"/tallies/{asked}")
    took = [at.after_a_command(f"/tallies/{asked}") for asked in islice(cycle(ASKED), pages)]
    wall, cpu = (_slowest(each) for each in zip(*((it.wall, it.cpu) for it in took), strict=True))
    return Figure(
        f"tallies page after a command, {clues:,} clues: p95, ms",
        f"≤ {GOAL_MS:.0f}",
        f"{wall / 1e3:.1f}",
        wall <= GOAL_MS * 1e3,
        f"median {statistics.median(it.wall for it in took) / 1e3:.1f}",
        f"{cpu:,.0f}",
    )


def _slowest(took: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return statistics.quantiles(took, n=20)[-1]


def _times(name: str, goal: float, pairs: Sequence[tuple[Spent, Spent]]) -> Figure:
    """How many times as long as the other, pair by pair."""
    rounds = Rounds(pairs)
    return rounds.figure(name, f"≤ {goal:.1f}", rounds.times, lambda times: times <= goal)
