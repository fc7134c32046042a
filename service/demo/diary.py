"""When things are done, and when they are recorded: working days, office hours, late entries."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from domain.calendar import ONE_DAY, add_working_days, is_working_day, next_working_day
from domain.rulebook import in_force, rulebook
from service.store import SHANGHAI

OPENS, CLOSES = time(8, 30), time(17, 30)
OFFICE_SECONDS = 9 * 3600
LATE_SHARE = 0.08  # of all acts are recorded some days after they were done


class Diary:
    """The days of one matter: each act on or after the day of the one before, entered after it."""

    def __init__(self, rng: Random, day: date, instant: datetime | None = None) -> None:
        self.rng, self.day, self.instant = rng, day, instant
        self.late_share = LATE_SHARE

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


def _opening(day: date) -> datetime:
    return datetime.combine(day, OPENS, SHANGHAI).astimezone(UTC)


def due_on(deadline: str, start: date) -> date:
    """The last day of a period that starts on a day."""
    return in_force(rulebook().deadlines[deadline], start).from_day(start).due_on


def working_days(year: int) -> list[date]:
    """The working days of a year."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))
    return list(filter(is_working_day, days))
