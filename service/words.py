"""How dates and values are said, on a page and on a terminal."""

from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any

from domain import calendar
from domain.procedure import Meaning
from projections.register import is_soon
from service.reading import Reader, in_words
from service.store import SHANGHAI

SOON_WORKING_DAYS = 5  # what is due within a working week is called 临期
WEEKDAYS = "一二三四五六日"


def day(on: date) -> str:
    """A day."""
    return f"{on.year}年{on.month}月{on.day}日"


def day_of_week(on: date) -> str:
    """A day, and what kind of day it is, so that a slip of the finger shows."""
    rest = "" if calendar.is_working_day(on) else "，非工作日"
    return f"{day(on)}（星期{WEEKDAYS[on.weekday()]}{rest}）"


def instant(at: datetime) -> str:
    """An instant, in Shanghai."""
    return f"{day(at.astimezone(SHANGHAI).date())} {at.astimezone(SHANGHAI):%H:%M}"


def month(period: str) -> str:
    """A statistics month, stored as 2026-03."""
    year, _, number = period.partition("-")
    return f"{year}年{int(number)}月"


def value(reader: Reader, meaning: Meaning, said: Any) -> str:
    """A field's value as this reader may read it."""
    if said in (None, ""):
        return ""
    if isinstance(said, date) and meaning.secrecy in reader.sees:
        return day(said)
    if are_rows(said) and meaning.secrecy in reader.sees:
        return "\n".join(map(str, said))
    return in_words(reader, meaning, said)


def are_rows(said: Any) -> bool:
    """Whether a value is a table, which nobody can read on one line."""
    return isinstance(said, tuple | list) and bool(said) and all(map(is_dataclass, said))


def may_read(reader: Reader, meaning: Meaning) -> bool:
    """Whether a field is open to this reader."""
    return meaning.secrecy in reader.sees


def horizon(today: date) -> date:
    """The last day that is soon."""
    return calendar.add_working_days(today, SOON_WORKING_DAYS)


def due(due_on: date, today: date) -> tuple[str, str]:
    """A due date, with how near it is once it is near; and its state."""
    said, state = nearness(due_on, today)
    return f"{day(due_on)} {said}" if state else day(due_on), state


def nearness(due_on: date, today: date) -> tuple[str, str]:
    """How near a due date is, in words and as a state."""
    state = is_soon(due_on.isoformat(), today, horizon(today))
    if due_on < today:
        return f"已超期{(today - due_on).days}天", state
    if due_on == today:
        return "今天到期", state
    return f"还剩{calendar.working_days_between(today, due_on)}个工作日", state
