"""Periods that no event can start, because only what ends them tells that they ran.

That an item is for a higher level is found by reading it, and that all its clues are finished
stands on the clues. The row of such a period says how long it is; the step that ends it counts.
"""

from datetime import date

from domain.rulebook import NoRuleInForce, in_force
from domain.step import Context, Refused


def must_explain_since(
    deadline: str, started_on: date, reason: str | None, context: Context
) -> None:
    """Raises Refused, citing the period, where it ran out since that day and no reason is given."""
    try:
        row = in_force(context.rulebook.deadlines[deadline], started_on)
    except NoRuleInForce:
        return
    due_on = row.from_day(started_on).due_on
    if row.in_use and context.occurred_on > due_on and not reason:
        raise Refused(deadline, f"已超过期限（{due_on}），请填写超期原因。")
