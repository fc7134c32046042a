"""What is done again and again in a year: each begins when those before it have begun."""

from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import date, datetime
from random import Random
from typing import Any

from service.demo.agenda import Act, Story
from service.demo.diary import Diary, working_days
from service.demo.teller import Office
from service.demo.words import invented_name
from service.order import Receipt

# The first acts of one record; they end with the stories in which it goes on.
Opening = Generator[Act, Receipt, Sequence[Story]]


def in_turn(
    rng: Random,
    days: Sequence[date],
    opening: Callable[[Diary], Opening],
    instant: datetime | None = None,
) -> Story:
    """Opens a record on each of these days, and knows by then what else the year has brought."""
    if not days:
        return ()
    diary = Diary(Random(rng.getrandbits(64)), days[0], instant)
    following = yield from opening(diary)
    return [*following, in_turn(rng, days[1:], opening, diary.instant)]


def spread(office: Office, rng: Random, count: int) -> list[date]:
    """So many days, spread over what there is of the year."""
    first = max(office.opened, date(office.year, 1, 1))
    days = working_days(first, date(office.year, 12, 31))
    return [days[int((n + rng.random()) / count * len(days))] for n in range(count)]


def led(office: Office, rng: Random) -> Mapping[str, Any]:
    """The leader who does it, as soon as any has a list of duties."""
    return {"duty_list_id": rng.choice(office.leaders)} if office.leaders else {}


def names(rng: Random, count: int) -> list[str]:
    """So many different people whom nobody knows."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[invented_name(rng)] = None
    return list(found)
