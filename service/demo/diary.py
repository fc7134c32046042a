"""When things are done, and when they are recorded: working days, office hours, late entries."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from domain.calendar import ONE_DAY, add_working_days, is_working_day, next_working_day
from domain.rulebook import NoRuleInForce, in_force, rulebook
from service.store import SHANGHAI

OPENS, CLOSES = time(8, 30), time(17, 30)
OFFICE_SECONDS = 9 * 3600
LATE_SHARE = 0.08  # of all acts are recorded some days after they were done


class Diary:
    """The days of one matter: each act on or after the day of the one before, entered after it."""

    def __init__(self, rng: Random, day: date, instant: datetime | None = None) -> None:
        self.rng, self.day, self.instant = rng, day, instant
        self.late_share = LATE_SHARE

    def fork(self) -> "Diary":
        """Another matter that goes on from here, in days of its own."""
        return Diary(Random(self.rng.getrandbits(64)), self.day, self.instant)

    def beside(self) -> "Between":
        """The same days for an act between two others, which moves neither."""
        copy = Random()
        copy.setstate(self.rng.getstate())
        rng = Random(f"{copy.getrandbits(64)} {self.instant}")  # no two acts draw the same
        return Between(rng, self.day, self.instant)

    def later(self, low: int, high: int) -> date:
        """A day some working days after the last act."""
        return add_working_days(next_working_day(self.day), self.rng.randint(low, high))

    def enter(self, day: date, behind: int = 0) -> datetime:
        """The instant at which an act of a day is recorded, perhaps some working days later."""
        self.day = day
        if self.rng.random() < self.late_share:
            behind += self.rng.randint(1, 5)
        opened = _opening(add_working_days(next_working_day(day), behind))
        instant = opened + timedelta(seconds=self.rng.randrange(OFFICE_SECONDS))
        if self.instant is not None and instant <= self.instant:
            instant = self._soon_after(self.instant)
        self.instant = instant
        return instant

    def _soon_after(self, instant: datetime) -> datetime:
        pause = timedelta(seconds=self.rng.randint(120, 1200))
        local = (instant + pause).astimezone(SHANGHAI)
        if local.time() <= CLOSES:
            return local.astimezone(UTC)
        return _opening(next_working_day(local.date() + ONE_DAY)) + pause


class Between(Diary):
    """What is done at one go with the act before it."""

    def enter(self, day: date, behind: int = 0) -> datetime:
        """Half a minute later."""
        assert self.instant is not None
        self.instant += timedelta(seconds=30)
        return self.instant


def _opening(day: date) -> datetime:
    return datetime.combine(day, OPENS, SHANGHAI).astimezone(UTC)


def due_on(deadline: str, start: date) -> date | None:
    """The last day of a period that starts on a day; none where no rule sets one."""
    try:
        row = in_force(rulebook().deadlines[deadline], start)
    except NoRuleInForce:
        return None
    return row.from_day(start).due_on if row.in_use else None


def has_rule(step: str, day: date) -> bool:
    """Whether a rule on a step is in force on a day."""
    try:
        return bool(rulebook().step(step, day))
    except NoRuleInForce:
        return False


def working_days(first: date, last: date) -> list[date]:
    """The working days from a day to another."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return list(filter(is_working_day, days))
