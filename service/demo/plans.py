"""The deck is dealt: which clues there will be, and when; what takes long begins early."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from service.demo.cards import (
    AT_WORK,
    CASES,
    EARLY,
    FRESH,
    LATER,
    MIDDLE,
    OLD_CLUES,
    PROBATIONS,
    Plan,
)
from service.demo.chances import Chances
from service.demo.diary import has_rule, working_days

PERSONS = (1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4)
PETITION_SHARE = 0.58  # of the clues come from petitions
OTHER_PETITIONS = 1.4  # petitions that become no clue, for one clue
EARLIER_SHARE = 0.2  # clues of the year before that are still at work, for one of the year
WHOLE = 40  # fewer clues than this make no whole year
FRESH_SHARE = 0.02  # clues that grow from new evidence
LATE_CLUES = 3  # clues of the year's last days that are recorded in January


@dataclass(frozen=True)
class PlannedClue:
    """One registration: its day, by how many working days it is recorded late, whom it names."""

    on: date
    plans: tuple[Plan, ...]
    by_petition: bool
    behind: int = 0


ALONE = ("return", "twice", "merge")  # a clue with such a person names nobody else
BY_PETITION = {"return": True, "twice": False, "merge": False}  # and comes in such a way


def deal(rng: Random, chances: Chances, year: int, clues: int) -> list[PlannedClue]:
    """The clues in the order of their days: those of the year, and what is left of earlier ones."""
    whole = clues >= WHOLE
    fresh = max(1, int(clues * FRESH_SHARE)) if whole else 0
    left = clues - fresh - (len(MIDDLE) if whole else 0)
    sizes = [PERSONS[n % len(PERSONS)] for n in range(left)]
    rng.shuffle(sizes)
    cards = _deck(rng, chances, sum(sizes), whole)
    days = zip(_days(rng, year, left), sizes, strict=True)
    dealt = [_planned(rng, day, size, cards) for day, size in days]
    for n in range(-min(LATE_CLUES, left), 0):
        dealt[n] = replace(dealt[n], by_petition=False, behind=rng.randint(4, 8))
    if not whole:
        return dealt
    middle = _spread(rng, MIDDLE, date(year, 4, 10), date(year, 5, 10))
    return [*_earlier(rng, chances, year, clues, fresh), *middle, *dealt]


def others(rng: Random, chances: Chances, year: int, clues: int) -> list[tuple[date, str]]:
    """The petitions of the year that become no clue."""
    days = working_days(date(year, 1, 1), date(year, 12, 31))[4:]
    found = [day for day in days if has_rule("petition.receive_petition", day)]
    count = int(clues * OTHER_PETITIONS) if found else 0
    chosen = sorted(rng.choice(found) for _ in range(count))
    return [(day, chances.draw("petition")) for day in chosen]


def opening_day(year: int, dealt: Iterable[PlannedClue]) -> date:
    """The day on which everything is set up: before the first petition comes in."""
    first = min(clue.on for clue in dealt)
    if first.year == year:
        return working_days(date(year, 1, 1), date(year, 1, 31))[0]
    return working_days(date(first.year, 6, 1), date(first.year, 6, 30))[0]


def _planned(rng: Random, day: date, size: int, cards: list[Plan]) -> PlannedClue:
    """The next card, and as many others as the clue names; some cards are for one person alone."""
    plans = [cards.pop(0)]
    sociable = (n for n, card in enumerate(cards) if card.route not in ALONE)
    while len(plans) < size and plans[0].route not in ALONE:
        plans.append(cards.pop(next(sociable)))
        sociable = (n for n, card in enumerate(cards) if card.route not in ALONE)
    by_petition = BY_PETITION.get(plans[0].route, rng.random() < PETITION_SHARE)
    return PlannedClue(day, tuple(plans), by_petition)


def _days(rng: Random, year: int, clues: int) -> list[date]:
    """Days spread over the year; the first are for setting up, the last for late ones."""
    _, _, _, *open_days = working_days(date(year, 1, 1), date(year, 12, 31))
    days = [open_days[int((n + rng.random()) / clues * len(open_days))] for n in range(clues)]
    return [*days[:-LATE_CLUES], *open_days[-LATE_CLUES:]][-clues:]


def _deck(rng: Random, chances: Chances, size: int, whole: bool) -> list[Plan]:
    """First what is certain to come up, mixed with others, then whatever chance deals."""
    certain = [*_shuffled(rng, EARLY), *_shuffled(rng, LATER)] if whole else []
    others = [_any(chances) for _ in range(size)]
    mixed = max(1, size // max(1, len(certain)) - 1)
    cards = [card for each in certain for card in (each, *(others.pop() for _ in range(mixed - 1)))]
    return [*cards, *others]


def _any(chances: Chances) -> Plan:
    return Plan(chances.draw("disposition"))


def _shuffled(rng: Random, cards: Iterable[Plan]) -> list[Plan]:
    return sorted(cards, key=lambda card: rng.random())


def _earlier(rng: Random, chances: Chances, year: int, clues: int, fresh: int) -> list[PlannedClue]:
    """What was begun before and is still at work when the year begins."""
    if not has_rule("petition.receive_petition", date(year - 2, 7, 1)):
        return []
    more = [AT_WORK] * max(0, int(clues * EARLIER_SHARE) - len(CASES))
    return [
        *_spread(rng, PROBATIONS, date(year - 2, 7, 1), date(year - 2, 8, 20)),
        *_spread(rng, CASES, date(year - 1, 5, 1), date(year - 1, 7, 31)),
        *_spread(rng, more, date(year - 1, 6, 15), date(year - 1, 12, 20)),
        *_spread(rng, OLD_CLUES, date(year - 1, 9, 1), date(year - 1, 11, 20)),
        *_spread(rng, (FRESH,) * fresh, date(year - 1, 11, 1), date(year - 1, 12, 1), True),
    ]


def _spread(
    rng: Random, plans: Iterable[Plan], first: date, last: date, by_petition: bool = False
) -> list[PlannedClue]:
    days = working_days(first, last)
    return [
        PlannedClue(rng.choice(days), (plan,), by_petition or rng.random() < PETITION_SHARE)
        for plan in _shuffled(rng, plans)
    ]
