"""A log written straight from the events, without the steps that record them: for histories as
large as a report. The events are the procedure's own, and so is the way from them to the figures.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, get_type_hints

from domain.procedure import procedure
from domain.record import Record, Recorded
from domain.span import Span
from projections.tallies import Asked, Cell, tally
from service.house import House

WRITTEN_AT = datetime(2026, 11, 2, tzinfo=UTC)
# What is said where a history says nothing; of what may be left out, nothing is said.
NEUTRAL: Mapping[Any, Any] = {
    str: "某",
    int: 0,
    bool: False,
    date: date(2026, 3, 2),
    Decimal: Decimal(0),
}


@cache
def _needed(kind: str) -> Mapping[str, Any]:
    """What an event of a kind cannot do without, with something neutral for each."""
    event = procedure().events[kind]
    hints = get_type_hints(event)
    left_out = [each.name for each in fields(event) if each.default is MISSING]
    return {name: _neutral(hints[name]) for name in left_out}


def _neutral(hint: Any) -> Any:
    optional = type(None) in getattr(hint, "__args__", ())
    return None if optional else NEUTRAL.get(hint, ())


class Written:
    """Events for a house, written one record after the other and saved together."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.histories: dict[str, tuple[Recorded, ...]] = {}
        self.rows: list[Any] = []
        self.position = house.store.size()

    def record(
        self, *events: tuple[str, Mapping[str, Any]], on: str, unit: str = "zjw", id: str = ""
    ) -> str:
        """One more record to which this happened on a day, or more of one there is."""
        id = id or f"{len(self.histories) + 1:032x}"
        for kind, said in events:
            self._write(id, kind, said, date.fromisoformat(on), unit)
        return id

    def _write(self, id: str, kind: str, said: Mapping[str, Any], on: date, unit: str) -> None:
        self.position += 1
        history = self.histories.get(id, ())
        event = procedure().events[kind](**_needed(kind) | said)
        recorded = Recorded(
            position=self.position,
            record=id,
            version=len(history) + 1,
            kind=kind,
            recorded_at=WRITTEN_AT,
            occurred_on=on,
            period=on.isoformat()[:7],
            unit=unit,
            actor="writer",
            role="handler",
            channel="test",
            command_id=id,
            decides_on=None,
            corrects=None,
            caused_by=None,
            rules=(),
            deadlines=(),
            event=event,
        )
        self.histories[id] = (*history, recorded)
        self.rows.append(self.house.store.mapper.to_row(recorded, Record(id, self.histories[id])))

    def save(self) -> None:
        """Puts what was written into the log, and the facts of it into their view."""
        with self.house.store.recorder.writing() as writing:
            writing.insert(self.rows)
        self.rows = []
        self.house.views.rebuild("facts")

    def tally(self, span: str, unit: str) -> list[Cell]:
        """Every cell of a unit's months."""
        return tally(self.house.views, Asked(Span.read(span), units=frozenset({unit})))

    def cells(self, span: str, unit: str) -> dict[str, int | None]:
        """The same, the values by cell."""
        return {each.indicator.id: each.value for each in self.tally(span, unit)}
