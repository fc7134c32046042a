"""The day of the next review, which whoever reviews sets and which is watched like a period."""

from datetime import date

from domain.step import Context, Refused


def must_lie_ahead(review_due_on: date, context: Context) -> None:
    """A review that is due before it was set would be overdue from the start. Raises Refused."""
    if review_due_on <= context.occurred_on:
        raise Refused("review-lies-ahead", "下次复查日期应晚于本次办理日期，请核对后重填。")
