"""Adds to frozen_events.jsonl what the log can hold today and the file does not show yet.

Run `python -m tests.freeze` after a step has got a new event or an event a new field. A line is one
stored row: kind, sealed part, public part. Lines are never changed or taken out: they stand for
what lies in somebody's log, and must load for ever.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain.record import Recorded
from service.store.mapper import EventMapper
from tests import histories as h
from tests.domain.clue.test_every_clue_step import STEPS

FROZEN = Path(__file__).with_name("frozen_events.jsonl")


def lines() -> list[dict[str, Any]]:
    """Every row that was ever frozen."""
    text = FROZEN.read_text("utf-8") if FROZEN.exists() else ""
    return [json.loads(line) for line in text.splitlines()]


def worlds() -> Iterator[h.World]:
    """Histories in which every event occurs."""
    for history, actor, step, day, body in STEPS:
        yield history.did(actor, step, day, **body)
    ripe = {"reexamination_outcome": "reactivated", "reason": "条件成就"}
    yield h.SHELVED.did("secretary", "reexamine_shelved", "2026-09-01", **ripe)
    yield from _accounts()
    yield from _persons()
    yield from _corrections()


def _accounts() -> Iterator[h.World]:
    handler = h.HOUSE.about("handler")
    world = handler.did("security", "grant_role", "2026-02-02", role="clue_manager")
    world = world.did("security", "withdraw_role", "2026-02-03", role="clue_manager")
    world = world.did("handler", "set_password", "2026-02-04")
    world = world.did("security", "disable_account", "2026-02-05", reason="离岗")
    yield world.did("security", "enable_account", "2026-02-06", reason="回岗")


def _persons() -> Iterator[h.World]:
    one = h.HOUSE.did("manager", "person.register_person", "2026-03-02", name="王某")
    both = one.did("manager", "person.register_person", "2026-03-02", name="王某某")
    number = {"id_number": "11010519491231002X"}
    known = both.did("manager", "learn_identity", "2026-03-03", **number)
    merging = {"merged_into": one.subject, "reason": "同一人"}
    yield known.did("manager", "merge_persons", "2026-03-04", **merging)


def _corrections() -> Iterator[h.World]:
    wrong = {"target": 1, "restated": {"summary": "另一问题"}, "reason": "录入有误"}
    proposed = h.REGISTERED.did("manager", "propose_correction", "2026-03-03", **wrong)
    yield proposed.did("secretary", "approve_correction", "2026-03-04")
    yield proposed.did("secretary", "reject_correction", "2026-03-04", reason="无误")
    doubled = {"target": 4, "reason": "重复登记"}
    voiding = h.ASSESSING.did("manager", "propose_voiding", "2026-03-06", **doubled)
    yield voiding.did("secretary", "approve_voiding", "2026-03-07")


def shape_of(line: dict[str, Any]) -> tuple[str, frozenset[str]]:
    """What makes a row worth keeping: its kind and the fields it has."""
    return line["kind"], frozenset(json.loads(line["sealed"]))


def _line(world: h.World, recorded: Recorded) -> dict[str, Any]:
    row = EventMapper(b"frozen").to_row(recorded, world.records[recorded.record])
    return {"kind": row[3], "sealed": row[20].decode(), "public": row[19]}


def main() -> None:
    """Appends a row for every kind, or new shape of a kind, that has none."""
    frozen = {shape_of(line) for line in lines()}
    for world in worlds():
        for record in world.records.values():
            for recorded in record.history:
                line = _line(world, recorded)
                if shape_of(line) not in frozen:
                    frozen.add(shape_of(line))
                    with FROZEN.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
