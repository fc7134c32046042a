"""The one path of every write: validate, fold, decide, record. Forms, API, command line and demo
all end here; nothing else appends to the log.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import msgspec

from domain.account.roles import roles_of
from domain.attachment.fields import digests_in
from domain.decide import reads_for, why_closed
from domain.enact import enact
from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.rulebook import rulebook
from domain.step import Context, Key, Series, Step, Target
from service.closed_months import closed_through
from service.keys import change_keys
from service.order import Absent, ActedFirst, Order, Receipt, Reused
from service.store import SHANGHAI, Needed, Store
from service.store.mapper import Row
from service.store.recorder import ReplyLost, Writing

CONSOLE = "console"  # the actor who sits at the machine itself; may set up accounts, nothing else


def take(store: Store, order: Order) -> Receipt:
    """Records a command.

    Raises ValidationError (malformed), Refused (forbidden), ActedFirst (stale), Reused, Absent.
    """
    step, command = validated(order)
    return take_valid(store, order, step, command)


def validated(order: Order) -> tuple[Step, dict[str, Any]]:
    """The step an order is for and its body as the step's schema reads it."""
    try:
        step = procedure().step(order.kind, order.step)
    except LookupError:
        raise Absent(f"{order.kind} {order.step}") from None
    return step, procedure().schemas[step.id].load(dict(order.body))


def take_valid(store: Store, order: Order, step: Step, command: dict[str, Any]) -> Receipt:
    """Records a command whose body the step's schema has accepted as `command`."""
    command_id = order.command_id or uuid4().hex
    digest = _digest(order)
    try:
        return _taken(store, order, step, command, command_id, digest)
    except ReplyLost as lost:
        return _settled(store, command_id, digest, lost)


def _taken(
    store: Store,
    order: Order,
    step: Step,
    command: dict[str, Any],
    command_id: str,
    digest: str,
) -> Receipt:
    with store.writing() as writing:
        known = writing.command(command_id)
        if known is not None:
            return _first_result(known, digest)
        decided = _decide(store, writing, order, step, command, command_id)
        _record(store, writing, step, decided)
        first, version = decided.events[0], decided.version
        position = decided.last + len(decided.events)
        writing.remember((command_id, digest, first.record, version, position))
    return Receipt(first.record, version, position)


def _settled(store: Store, command_id: str, digest: str, lost: ReplyLost) -> Receipt:
    """What became of a command whose commit was not answered; it is recorded whole or not at all.

    The write lock is waited for, so that the silent transaction has come to its end.
    """
    with store.writing() as writing:
        known = writing.command(command_id)
    if known is None:
        raise lost
    return _first_result(known, digest)


def rehearse(store: Store, order: Order) -> tuple[Recorded, ...]:
    """What a command would record, for the page on which a person checks it. Raises as `take`."""
    step, command = validated(order)
    with store.writing() as writing:
        command_id = order.command_id or uuid4().hex
        return _decide(store, writing, order, step, command, command_id).events


@dataclass(frozen=True)
class _Decided:
    record: Record
    context: Context
    events: tuple[Recorded, ...]
    last: int

    @property
    def version(self) -> int:
        """The version the record has with these events."""
        return max(e.version for e in self.events if e.record == self.events[0].record)


def _decide(
    store: Store,
    writing: Writing,
    order: Order,
    step: Step,
    command: dict[str, Any],
    command_id: str,
) -> _Decided:
    record = _load(store, writing, order, step, command_id)
    now, last = _now(store, writing)
    context = _context(store, writing, order, step, record, command, command_id)
    command["occurred_on"] = context.occurred_on
    # It takes long, and others wait: nothing is worked out for a step that will be refused.
    if step.prepares and why_closed(step, record, context) is None:
        needed = Needed(record, command, record.unit or context.unit, last)
        context = replace(context, prepared=store.prepare[step.prepares](needed))
    events = enact(step, record, command, context, now, order.channel)
    return _Decided(record, context, events, last)


def _digest(order: Order) -> str:
    said = [order.kind, order.step, order.record, order.actor, order.body]
    return hashlib.sha256(msgspec.json.encode(said, order="deterministic")).hexdigest()


def _first_result(known: Row, digest: str) -> Receipt:
    if known[0] != digest:
        raise Reused
    return Receipt(known[1], known[2], known[3], again=True)


def _load(store: Store, writing: Writing, order: Order, step: Step, command_id: str) -> Record:
    if order.record is None:
        if not step.opens:
            raise Absent(f"{step.id} without a record")
        return Record(Context.id_for(command_id, "here"), ())
    record = store.fold(order.record, writing.stream(order.record))
    if not record.history or record.kind != order.kind:
        raise Absent(order.record)
    if order.version is not None and order.version != record.version:
        raise ActedFirst(record, order.version)
    return record


def _now(store: Store, writing: Writing) -> tuple[datetime, int]:
    """The instant of recording, which never runs backwards, and the last position."""
    last, recorded_at = writing.last()
    instant = store.clock()
    return (max(instant, datetime.fromisoformat(recorded_at)) if last else instant), last


def _context(
    store: Store,
    writing: Writing,
    order: Order,
    step: Step,
    record: Record,
    command: dict[str, Any],
    command_id: str,
) -> Context:
    # Of the clock itself: one that once ran ahead must not date what is done after.
    today = store.clock().astimezone(SHANGHAI).date()
    occurred_on = command.get("occurred_on") or today
    roles, unit = _standing_of(store, writing, order.actor)
    reads = reads_for(step, record, command, occurred_on, unit)
    return Context(
        actor=order.actor,
        roles=roles,
        unit=unit,
        today=today,
        occurred_on=occurred_on,
        command_id=command_id,
        rulebook=rulebook(),
        number=_number(writing, step, unit, occurred_on.year),
        prefix=_prefix(store, writing, step, unit),
        reads={name: _read(store, writing, target) for name, target in reads.items()},
        files=store.files.described(digests_in(command)),
        closed_through=closed_through(writing, record.unit or unit, store.unit),
    )


def _standing_of(store: Store, writing: Writing, actor: str) -> tuple[frozenset[str], str]:
    """The roles and the unit of whoever acts, as their account stands in this very transaction."""
    if actor == CONSOLE:
        return frozenset({CONSOLE}), store.unit
    account = store.fold(actor, writing.stream(actor))
    return roles_of(account), account.fact("unit_code") or store.unit


def _read(store: Store, writing: Writing, target: Target) -> Record | None:
    id = target.record
    if target.key is not None:
        value = store.key_text(target.key.namespace, target.key.value)
        id = writing.holder(target.key.namespace, value)
    record = store.fold(id, writing.stream(id)) if id else None
    return record if record is not None and record.history else None


def series_of(series: Series, unit: str, year: int) -> str:
    """How the store calls a series of a year, which may be a unit's own."""
    whose = f"{unit}/" if series.of_each_unit else ""
    return f"{series.name}/{whose}{year}"


def _number(writing: Writing, step: Step, unit: str, year: int) -> int | None:
    if step.series is None:
        return None
    return writing.last_number(series_of(step.series, unit, year)) + 1


def _prefix(store: Store, writing: Writing, step: Step, unit: str) -> str:
    """The characters by which the unit signs its papers, where the step numbers one."""
    if step.series is None or not step.series.of_each_unit:
        return ""
    registered = _read(store, writing, Target(key=Key("unit_code", unit)))
    return str((registered and registered.fact("document_prefix")) or unit)


def _record(store: Store, writing: Writing, step: Step, decided: _Decided) -> None:
    context = decided.context
    if step.series is not None and context.number is not None:
        series = series_of(step.series, context.unit, context.occurred_on.year)
        writing.use_number(series, context.number)
    read = (record for record in context.reads.values() if record)
    known = {record.id: record for record in (*read, decided.record)}
    change_keys(store, writing, known, decided.events)
    histories = {id: record.history for id, record in known.items()}
    rows = []
    for event in decided.events:
        event = event._replace(position=decided.last + event.position)
        histories[event.record] = (*histories.get(event.record, ()), event)
        # Not folded: a row holds facts, and the stage is in none of them.
        rows.append(store.mapper.to_row(event, Record(event.record, histories[event.record])))
    writing.insert(rows)
