"""The periods that run: one row for each record and rule, until it is met. No names."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Index, MetaData, Table, Text, bindparam, delete

from domain.procedure import event_kind, procedure
from domain.rulebook import rulebook
from projections.log import Log, PublicEvent
from projections.standing import net_public
from projections.view import View

DATES = ("started_on", "due_on", "unshifted_on", "extended_to", "paused_on")


class Mark(NamedTuple):
    """A period as an event leaves it: domain.record.Deadline, with dates as the log holds them.
    What older events did not say yet has a default.
    """

    rule: str
    started_on: str
    due_on: str
    unshifted_on: str
    confirmed: bool
    met_on: str | None = None
    extended_to: str | None = None
    paused_on: str | None = None
    days_paused: int = 0


class Deadlines(View):
    """Which periods run or stand still."""

    name = "deadlines"

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        deadlines = Table(
            f"deadlines{suffix}",
            metadata,
            Column("record", Text, primary_key=True),
            Column("rule", Text, primary_key=True),
            *(Column(name, Text, nullable=name in DATES[3:]) for name in DATES),
            Index(f"deadlines_by_due{suffix}", "due_on"),
        )
        return {"deadlines": deadlines}

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[PublicEvent],
        log: Log,
    ) -> None:
        table = tables["deadlines"]
        moved = {
            (event.record, mark.rule): mark
            for event in events
            if event.corrects is None
            for mark in marks_of(event)
        }
        restated = {event.record for event in events if event.corrects is not None}
        moved = {key: mark for key, mark in moved.items() if key[0] not in restated}
        if restated:
            connection.execute(table.delete().where(table.c.record.in_(restated)))
        if moved:
            gone = [{"of": record, "by": rule} for record, rule in moved]
            connection.execute(_one(table), gone)
        for record in restated:
            moved |= _standing(log.public_history(record, events[-1].position))
        running = [_row(record, mark) for (record, _), mark in moved.items() if not mark.met_on]
        if running:
            connection.execute(table.insert(), running)


def marks_of(event: PublicEvent) -> Iterator[Mark]:
    """The periods an event starts or changes."""
    return (Mark(*mark) for mark in json.loads(event.deadlines or "[]"))


def _standing(history: Sequence[PublicEvent]) -> dict[tuple[str, str], Mark]:
    """The latest word on each period of a record, as its history stands."""
    return {
        (entry.record, mark.rule): mark
        for entry in net_public(history).values()
        for mark in marks_of(entry)
    }


def _one(table: Table) -> Any:
    columns = table.c
    return delete(table).where(columns.record == bindparam("of"), columns.rule == bindparam("by"))


def _row(record: str, mark: Mark) -> dict[str, Any]:
    return {"record": record, "rule": mark.rule} | {n: getattr(mark, n) for n in DATES}


# ---- what the rule book adds


def expiring() -> frozenset[str]:
    """The rules of periods that end by themselves: nobody need act."""
    return frozenset(id for id, rows in rulebook().deadlines.items() if rows[-1].expires)


def moot(kind: str, stage: str) -> list[str]:
    """The rules whose period no step can meet any more: those of a record that is finished, but
    for what is to be done after its end.
    """
    if stage not in procedure().kinds[kind].finished:
        return []
    open_ = (step for step in procedure().of(kind) if stage in step.after)
    kinds = {recorded for step in open_ for recorded in map(event_kind, step.leads_to)}
    deadlines = rulebook().deadlines.items()
    return [
        id
        for id, rows in deadlines
        if not any(row.expires or kinds.intersection(row.met_by) for row in rows)
    ]
