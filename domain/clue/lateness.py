"""Doing something after its last day is possible, but not without saying why."""

from domain.record import Record
from domain.step import Context, Refused


def must_explain(record: Record, deadline: str, reason: str | None, context: Context) -> None:
    """Raises Refused, citing the period, where it has run out and no reason is given."""
    running = record.running(deadline)
    if running is not None and context.occurred_on > running.due_on and not reason:
        raise Refused(deadline, f"已超过期限（{running.due_on}），请填写超期原因。")
