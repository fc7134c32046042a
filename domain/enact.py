"""From a command to what the log shall hold: every event of one step in its complete envelope."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import Any

from domain.deadlines import deadlines_of
from domain.decide import answered_by, decide
from domain.procedure import event_kind, procedure
from domain.record import Deadline, Record, Recorded
from domain.rulebook import rulebook
from domain.step import Context, Restated, Step


def enact(
    step: Step,
    record: Record,
    command: Mapping[str, Any],
    context: Context,
    recorded_at: datetime,
    channel: str,
) -> tuple[Recorded, ...]:
    """What a command records, in order, numbered from position 1. Raises Refused."""
    recordings = decide(step, record, command, context)
    envelope = _Envelope(step, record, context, recorded_at, channel)
    new = [
        *(envelope.here(event) for event in recordings.here),
        *(envelope.restated(restated) for restated in recordings.restated),
        *(
            recorded
            for id, events in recordings.others.items()
            for recorded in envelope.elsewhere(id, events)
        ),
        *(
            recorded
            for id, restated in recordings.restated_there.items()
            for recorded in envelope.restated_there(id, restated)
        ),
    ]
    return tuple(recorded._replace(position=n) for n, recorded in enumerate(new, 1))


def period_of(day: date, closed_through: str | None) -> str:
    """The statistics month of a business date: its own, or the first one still open."""
    month = day.isoformat()[:7]
    if closed_through is None or month > closed_through:
        return month
    year, number = map(int, closed_through.split("-"))
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


class _Envelope:
    """Wraps the events of one command; versions count up per record. Whose a record is says the
    event that opens it, `for_unit`, or else whoever opened it.
    """

    def __init__(
        self, step: Step, record: Record, context: Context, recorded_at: datetime, channel: str
    ) -> None:
        row = rulebook().step(step.id, context.occurred_on)
        self.step, self.record, self.context = step, record, context
        self.recorded_at, self.channel = recorded_at, channel
        self.rules = (row.reference,)
        self.role = next(role for role in row.roles if role in context.roles)
        self.version = record.version
        self.decides_on = answered_by(row, record)

    def here(self, event: Any) -> Recorded:
        self.version += 1
        day = self.context.occurred_on
        return self._wrap(self.record, self.version, event, day, decides_on=self.decides_on)

    def restated(self, new: Restated) -> Recorded:
        self.version += 1
        return self._restated(self.record, self.version, new)

    def restated_there(self, id: str, restated: Iterable[Restated]) -> Iterator[Recorded]:
        other = self._other(id)
        for version, new in enumerate(restated, other.version + 1):
            recorded = self._restated(other, version, new)
            yield recorded._replace(caused_by=self.record.id)

    def _restated(self, record: Record, version: int, new: Restated) -> Recorded:
        original = record.slots[new.corrects]
        recorded = self._wrap(
            record,
            version,
            new.event,
            new.occurred_on,
            decides_on=new.decides_on,
            corrects=new.corrects,
        )
        rules = (*self.rules, *_applied(new.deadlines, new.occurred_on))
        # Within its month it stays in the figures it was reported in, whatever is closed by now.
        same_month = f"{new.occurred_on:%Y-%m}" == f"{original.occurred_on:%Y-%m}"
        period = original.period if same_month else recorded.period
        return recorded._replace(period=period, deadlines=new.deadlines, rules=rules)

    def elsewhere(self, id: str, events: tuple[Any, ...]) -> Iterator[Recorded]:
        other = self._other(id)
        for n, event in enumerate(events, other.version + 1):
            yield self._wrap(other, n, event, self.context.occurred_on, caused_by=self.record.id)

    def _other(self, id: str) -> Record:
        known = (record for record in self.context.reads.values() if record and record.id == id)
        return next(known, Record(id, ()))

    def _wrap(
        self,
        record: Record,
        version: int,
        event: Any,
        day: date,
        decides_on: int | None = None,
        corrects: int | None = None,
        caused_by: str | None = None,
    ) -> Recorded:
        kind = event_kind(event.__class__)
        deadlines = deadlines_of(event, record, day) if corrects is None else ()
        return Recorded(
            position=0,
            record=record.id,
            version=version,
            kind=kind,
            recorded_at=self.recorded_at,
            occurred_on=day,
            period=period_of(day, self.context.closed_through),
            unit=record.unit or getattr(event, "for_unit", None) or self.context.unit,
            actor=self.context.actor,
            role=self.role,
            channel=self.channel,
            command_id=self.context.command_id,
            decides_on=decides_on,
            corrects=corrects,
            caused_by=caused_by,
            rules=(*self.rules, *_applied(deadlines, day)),
            deadlines=deadlines,
            event=event,
        )


def _applied(deadlines: Iterable[Deadline], day: date) -> Iterator[str]:
    return (rulebook().rule(mark.rule, day).reference for mark in deadlines)


def public_part(
    recorded: Recorded, record: Record, pseudonym: Callable[[str], str]
) -> dict[str, Any]:
    """What counting may know of an event, and the record's standing dimensions at that moment.

    Only fields of class `public`; a reference to a person appears as a pseudonym. `record` is the
    record with this event already in it.
    """
    own = vars(recorded.event)
    public: dict[str, Any] = {}
    for name, is_person in _told(record.kind, recorded.event.__class__):
        value = own[name] if name in own else record.fact(name)
        if value is not None:
            public[name] = pseudonym(value) if is_person else value
    return public


@cache
def _told(kind: str, event: type) -> tuple[tuple[str, bool], ...]:
    """What counting may know of an event on a kind of record, and whether it names a person. Looked
    up once: this stands on the path of every command.
    """
    names = {*procedure().kinds[kind].standing, *(field.name for field in fields(event))}
    meanings = {name: procedure().meaning(name) for name in sorted(names)}
    return tuple(
        (name, it.reference == "person")
        for name, it in meanings.items()
        if it.reference == "person" or it.secrecy == "public"
    )
