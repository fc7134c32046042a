"""What the areas share: a day of the year to begin on, and records that belong to one another."""

from dataclasses import replace
from datetime import date
from random import Random

from domain.calendar import add_working_days, next_working_day
from service.demo.diary import Diary
from service.demo.teller import Office, Teller


def season(office: Office, month: int, day: int = 1) -> date:
    """A working day of the year, on which there are accounts already."""
    return next_working_day(max(office.opened, date(office.year, month, day)))


def about(rng: Random, on: date, days: int = 15) -> date:
    """A working day not long after another."""
    return add_working_days(on, rng.randrange(days))


def begun(office: Office, rng: Random, kind: str, on: date) -> Teller:
    """A record that is opened on a day, with chances of its own."""
    return Teller(office, Diary(Random(rng.getrandbits(64)), on), "", kind=kind)


def beside(told: Teller, kind: str) -> Teller:
    """Another record of the same desk and diary, not opened yet."""
    return replace(told, record="", kind=kind, commands={}, versions={}, days={}, facts={})
