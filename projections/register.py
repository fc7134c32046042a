"""The register: one row for each record, with where it stands and what is due. No names."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Index, Integer, MetaData, Table, Text, select

from domain.procedure import GENERIC, procedure
from domain.rulebook import ABOUT_HEAD
from projections.deadlines import expiring, marks_of
from projections.log import Log, PublicEvent
from projections.standing import net_public
from projections.view import View

PROPOSED = ("correction.correction_proposed", "correction.voiding_proposed")
DATES = ("opened_on", "last_on", "due_on")


class Register(View):
    """Where every record stands."""

    name = "register"
    edition = "3"

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        register = Table(
            f"register{suffix}",
            metadata,
            Column("record", Text, primary_key=True),
            Column("kind", Text, nullable=False),
            Column("stage", Text),
            Column("unit", Text, nullable=False),
            Column("person", Text),
            Column("number", Text),
            Column("person_number", Integer),
            Column("source", Text),
            Column("rank", Text),
            Column("handler", Text),
            Column("opened_on", Text, nullable=False),
            Column("last_on", Text, nullable=False),
            Column("due_on", Text),
            Column("due_rule", Text),
            Column("running", Text, nullable=False),
            Column("about_head", Boolean, nullable=False),
            Column("correction_pending", Boolean, nullable=False),
            Column("version", Integer, nullable=False),
            Column("opened_at", Integer, nullable=False),
            Index(f"register_by_stage{suffix}", "kind", "stage", "opened_at"),
            Index(f"register_by_due{suffix}", "kind", "due_on"),
            Index(f"register_by_unit{suffix}", "unit", "kind", "stage", "opened_at"),
            Index(f"register_by_person{suffix}", "person", "unit"),
        )
        return {"register": register}

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[PublicEvent],
        log: Log,
    ) -> None:
        register = tables["register"]
        touched = {event.record for event in events}
        rows = _known(connection, register, touched)
        known = set(rows)
        refolded: set[str] = set()
        for event in events:
            if event.corrects is None:
                rows[event.record] = _after(rows.get(event.record), event)
            else:
                refolded.add(event.record)
        for record in refolded:
            rows[record] = _refold(log.public_history(record, events[-1].position))
        if known:
            connection.execute(register.delete().where(register.c.record.in_(known)))
        connection.execute(register.insert(), list(rows.values()))


def _known(connection: Connection, register: Table, records: set[str]) -> dict[str, dict[str, Any]]:
    found = connection.execute(select(register).where(register.c.record.in_(records)))
    return {row.record: dict(row._mapping) for row in found}


def _after(row: Mapping[str, Any] | None, event: PublicEvent) -> dict[str, Any]:
    """A row after one more event; None before the first."""
    known = dict(row) if row else _opened(event)
    kind = procedure().kinds[known["kind"]]
    facts = json.loads(event.public)
    known |= {name: facts[name] for name in ("source", "rank", "handler") if name in facts}
    known["number"] = facts.get(kind.number, known["number"])
    known["person_number"] = facts.get("person_number", known["person_number"])
    known["stage"] = procedure().leads_to[event.kind] or known["stage"]
    known["last_on"] = max(known["last_on"], event.occurred_on)
    known["version"] = event.version
    known["about_head"] = facts.get(ABOUT_HEAD, known["about_head"])
    if event.kind.startswith(GENERIC):
        known["correction_pending"] = event.kind in PROPOSED
    if event.deadlines is not None:
        known |= _due(json.loads(known["running"]), event)
    return known


def _opened(event: PublicEvent) -> dict[str, Any]:
    return {
        "record": event.record,
        "kind": event.kind.partition(".")[0],
        "stage": None,
        "unit": event.unit,
        "person": event.person,
        "number": None,
        "person_number": None,
        "source": None,
        "rank": None,
        "handler": None,
        "opened_on": event.occurred_on,
        "last_on": event.occurred_on,
        "due_on": None,
        "due_rule": None,
        "running": "{}",
        "about_head": False,
        "correction_pending": False,
        "opened_at": event.position,
    }


def _due(running: dict[str, str], event: PublicEvent) -> dict[str, Any]:
    for mark in marks_of(event):
        running.pop(mark.rule, None)
        if mark.met_on is None and mark.paused_on is None and mark.rule not in expiring():
            running[mark.rule] = mark.due_on
    rule = min(running, key=running.__getitem__, default=None)
    return {
        "running": json.dumps(running),
        "due_rule": rule,
        "due_on": running[rule] if rule else None,
    }


def _refold(history: Sequence[PublicEvent]) -> dict[str, Any]:
    """A record's row from what stands of it; one that was voided whole keeps its opening."""
    row = _opened(history[0])
    for entry in net_public(history).values():
        row = _after(row, entry)
    kind = procedure().kinds[row["kind"]]
    opening = json.loads(history[0].public)
    number = row["number"] or opening.get(kind.number)
    return row | {"number": number, "version": history[-1].version}


def is_soon(due_on: str | None, today: date, horizon: date) -> str:
    """How near a due date is: "overdue", "soon" (by the horizon), or nothing."""
    if due_on is None:
        return ""
    if due_on < today.isoformat():
        return "overdue"
    return "soon" if due_on <= horizon.isoformat() else ""
