"""Days a form asks for besides the business date: not ahead, and not before the clue was there."""

from datetime import date

from domain.decide import DATES
from domain.record import Record
from domain.step import Context, Refused


def must_lie_within(title: str, day: date, last: date, record: Record, context: Context) -> None:
    """Refuses a day after `last` or before the clue's registration, and names both."""
    first = next(recorded.occurred_on for recorded in record)
    if not first <= day <= min(last, context.today):
        sentence = f"{title}（{day}）应在{first}至{min(last, context.today)}之间，请核对。"
        raise Refused(DATES, sentence)
