"""Adds to frozen_events.jsonl what the log can hold today and the file does not show yet, and to
frozen_rules.json how each row of the catalogue counts.

Run `python -m tests.freeze` after a step has got a new event or an event a new field. It does every
case there is (see tests/cases.py) and tells what it adds; an event that comes up in none it names,
and fails. A line is one stored row: kind, sealed part, public part. Lines are never changed or
taken out: they stand for what lies in somebody's log, and must load for ever. Nor is the rule of a
row: returns were counted by it, and must come out the same for ever.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain.procedure import event_kind, procedure
from domain.record import Recorded
from projections.indicators import catalogue
from service.store.mapper import EventMapper
from tests.cases import caseless, cases
from tests.histories import World

FROZEN = Path(__file__).with_name("frozen_events.jsonl")
FROZEN_RULES = Path(__file__).with_name("frozen_rules.json")


def lines() -> list[dict[str, Any]]:
    """Every row that was ever frozen."""
    text = FROZEN.read_text("utf-8") if FROZEN.exists() else ""
    return [json.loads(line) for line in text.splitlines()]


def rules() -> dict[str, str]:
    """How every row that was ever published counts, as a digest."""
    text = FROZEN_RULES.read_text("utf-8") if FROZEN_RULES.exists() else "{}"
    known: dict[str, str] = json.loads(text)
    return known


def events() -> Iterator[tuple[World, Recorded]]:
    """Every event of every case that can be done, with the world it stands in."""
    for case in cases():
        if not case.refused:
            records = case.done.records.values()
            yield from ((case.done, event) for record in records for event in record.history)


def gaps() -> list[str]:
    """What to add so that every event there is comes up in some case."""
    come_up = {event.kind for _, event in events()}
    steps = procedure().steps.values()
    step_of = {event_kind(event): step for step in steps for event in step.leads_to}
    return [
        *caseless(),
        *(f"the CASE of {case.id} is refused: {case.refused}" for case in cases() if case.refused),
        *(
            f"no case records {kind}: let CASE or one of OTHER_CASES of {step_of[kind].id} do so"
            for kind in sorted(step_of.keys() - come_up)
        ),
    ]


def shape_of(line: dict[str, Any]) -> tuple[str, frozenset[str]]:
    """What makes a row worth keeping: its kind and the fields it has."""
    return line["kind"], frozenset(json.loads(line["sealed"]))


def _line(world: World, recorded: Recorded) -> dict[str, Any]:
    row = EventMapper(b"frozen").to_row(recorded, world.records[recorded.record])
    return {"kind": row[3], "sealed": row[20].decode(), "public": row[19]}


def main() -> int:
    """Appends a row for every kind, or new shape of a kind, that has none."""
    frozen = {shape_of(line) for line in lines()}
    for line in (_line(world, event) for world, event in events()):
        if shape_of(line) not in frozen:
            frozen.add(shape_of(line))
            with FROZEN.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
            print(f"frozen: {line['kind']} {line['sealed']}")
    known = {row.id: row.rule for row in catalogue()} | rules()
    FROZEN_RULES.write_text(json.dumps(known, indent=0, sort_keys=True) + "\n", "utf-8")
    for gap in gaps():
        print(gap, file=sys.stderr)
    return 1 if gaps() else 0


if __name__ == "__main__":
    sys.exit(main())
