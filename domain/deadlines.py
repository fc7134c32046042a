"""Periods: what an event starts, meets, extends, pauses or lets run on, by the rows of the day."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from domain.procedure import event_kind, procedure
from domain.record import Deadline, Record
from domain.rulebook import DeadlineRule, NoRuleInForce, in_force, rulebook
from domain.step import Refused


def deadlines_of(event: Any, record: Record, day: date) -> tuple[Deadline, ...]:
    """The periods that an event changes, as they then are; `record` is without the event."""
    ids = rulebook().deadlines_moved_by(event_kind(event.__class__))
    marks = (moved(row, event, record, day) for row in _in_force(ids, day))
    return tuple(mark for mark in marks if mark is not None)


def must_lie_ahead(events: Iterable[Any], day: date) -> None:
    """Refuses a last day set by people that lies before the day they set it. Raises Refused."""
    for event in events:
        kind = event_kind(event.__class__)
        rows = _in_force(rulebook().deadlines_moved_by(kind), day)
        for name in [str(row.counted_from) for row in rows if row.named and kind in row.starts]:
            said = getattr(event, name)
            if said is not None and said < day:
                title = procedure().title(kind, name)
                sentence = f"{title}（{said}）不能早于办理日期（{day}），请核对两个日期。"
                raise Refused("named-day-not-past", sentence)


def _in_force(ids: Iterable[str], day: date) -> Iterator[DeadlineRule]:
    for id in ids:
        with suppress(NoRuleInForce):
            yield in_force(rulebook().deadlines[id], day)


def moved(row: DeadlineRule, event: Any, record: Record, day: date) -> Deadline | None:
    """A period after an event of this day, or None where the event leaves it as it is."""
    kind = event_kind(event.__class__)
    if kind in row.starts and row.in_use and _holds(row.where, event, record):
        return row.from_day(_first_day(row, event, record, day))
    known = record.deadlines.get(row.id)
    return _moved(row, known, kind, event, day) if known else None


def _moved(row: DeadlineRule, known: Deadline, kind: str, event: Any, day: date) -> Deadline | None:
    """A period that was started before, after what this event does to it."""
    if known.met_on is not None:
        return known._replace(met_on=None) if kind in row.resumed_by else None
    if kind in row.met_by:
        return known._replace(met_on=day, paused_on=None)
    if kind in row.extended_by:
        return row.ending(known._replace(extended_to=event.extended_to, days_paused=0))
    if kind in row.paused_by:
        return known._replace(paused_on=day)
    if kind in row.resumed_by and known.paused_on:
        stood_still = known.days_paused + (day - known.paused_on).days
        return row.ending(known._replace(days_paused=stood_still, paused_on=None))
    return None


def _holds(where: Mapping[str, Any], event: Any, record: Record) -> bool:
    return all(_is(_fact(name, event, record), wanted) for name, wanted in where.items())


def _is(fact: Any, wanted: Any) -> bool:
    return fact in wanted if isinstance(wanted, list) else fact == wanted


def _fact(name: str, event: Any, record: Record) -> Any:
    """What the event says, be it nothing, or else what was known before."""
    said = vars(event)
    return said[name] if name in said else record.fact(name)


def _first_day(row: DeadlineRule, event: Any, record: Record, day: date) -> date:
    if row.counted_from is not None:
        named: date | None = _fact(row.counted_from, event, record)
        return named or day
    return max([day, *(r.occurred_on for r in record if r.kind in row.after_all)])
