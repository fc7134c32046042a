"""Histories that a store holds though no step would have let them come about: imported, mistyped,
corrected by another program.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from domain.record import Record, Recorded
from domain.span import Span
from domain.statistical_return.findings import Finding
from service.house import House, Settings
from service.keys import change_keys
from service.return_checks import checks, findings, found_by
from service.return_checks.scope import Scope
from tests.histories import TALK_REPORTED, World
from tests.outcome_histories import after_inquiry, concluded
from tests.sanction_histories import ANNOUNCEMENT, PAPER, REPORT, received

Change = Callable[[Recorded], Recorded]
TEXT = "王某违反群众纪律，决定给予王某党内警告处分。"
SPAN = Span.read("2026")


def _executed() -> World:
    paper = PAPER | {"decision_text": TEXT}
    return (
        after_inquiry("party_warning")
        .did("reviewer", "issue_decision", "2026-05-21", **paper)
        .did("handler", "record_announcement", "2026-05-22", **ANNOUNCEMENT)
        .did("handler", "report_execution", "2026-05-23", **REPORT)
    )


EXECUTED = _executed()
SOUND = concluded(EXECUTED)
CASE, CLUE = EXECUTED.subject, SOUND.subject
CASE_NUMBER = EXECUTED.record.fact("case_number")
CLUE_NUMBER = f"{SOUND.record.fact('clue_number')}-1"
MEASURED = TALK_REPORTED.did(
    "secretary",
    "apply_measure",
    "2026-04-01",
    measure="criticism",
    measure_document="文〔2026〕1号",
    measure_on="2026-03-31",
)
APPEALED = (
    received(EXECUTED, on="2026-05-26")
    .did("secretary", "accept_appeal", "2026-05-27")
    .did(
        "secretary",
        "assign_appeal_team",
        "2026-05-28",
        appeal_team=[EXECUTED.account("manager"), EXECUTED.account("deputy")],
    )
)


def said(kind: str, **fields: Any) -> Change:
    """Events of a kind say something else."""

    def change(recorded: Recorded) -> Recorded:
        if recorded.kind != kind:
            return recorded
        return recorded._replace(event=replace(recorded.event, **fields))

    return change


def enveloped(kind: str, **fields: Any) -> Change:
    """Events of a kind have another envelope."""
    return lambda recorded: recorded._replace(**fields) if recorded.kind == kind else recorded


def on(kind: str, day: str) -> Change:
    """Events of a kind bear another day."""
    return enveloped(kind, occurred_on=date.fromisoformat(day))


def late(kind: str, rule: str) -> Change:
    """Events of a kind met a period long after its last day."""

    def change(recorded: Recorded) -> Recorded:
        if recorded.kind != kind:
            return recorded
        marks = (
            m._replace(due_on=date(2026, 3, 1)) if m.rule == rule else m for m in recorded.deadlines
        )
        return recorded._replace(deadlines=tuple(marks))

    return change


def store(folder: Path, world: World, *changes: Change, without: tuple[str, ...] = ()) -> House:
    """A house that holds a world's events, changed, and without those of some kinds."""
    house = House(Settings(folder))
    events = [event for told in world.told for event in told.events if event.kind not in without]
    histories: dict[str, tuple[Recorded, ...]] = {}
    with house.store.writing() as writing:
        for position, event in enumerate(events, 1):
            for change in changes:
                event = change(event)
            before = histories.get(event.record, ())
            event = event._replace(position=position, version=len(before) + 1)
            change_keys(house.store, writing, {}, [event])
            histories[event.record] = (*before, event)
            row = house.store.mapper.to_row(event, Record(event.record, (*before, event)))
            writing.insert([row])
    house.store.set_mark("unit", "zjw")
    house.views.catch_up()
    return house


def found(house: House, check: str = "", span: Span = SPAN) -> list[Finding]:
    """What the checks, or one of them, find in the store."""
    position = house.store.size()
    if not check:
        return list(findings(house, "zjw", span, position))
    row = next(row for row in checks() if row.id == check)
    return list(found_by(row, Scope(house, "zjw", span, position)))
