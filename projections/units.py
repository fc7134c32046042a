"""The units and how they stand one under another: which figures and records are whose."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, MetaData, Table, Text, select

from projections.log import Log, PublicEvent
from projections.view import View, Views

REGISTERED, PLACED = "unit.unit_registered", "unit.unit_placed"
SAID = {"unit_code": "code", "unit_title": "title", "unit_level": "level", "parent_unit": "parent"}


@dataclass(frozen=True)
class Unit:
    """One unit; `parent` is the code of the unit above it."""

    record: str
    code: str
    title: str
    level: str | None = None
    parent: str | None = None


class Units(View):
    """A row for each unit."""

    name = "units"

    def tables(self, metadata: MetaData, suffix: str) -> Mapping[str, Table]:
        units = Table(
            f"units{suffix}",
            metadata,
            Column("record", Text, primary_key=True),
            Column("code", Text, nullable=False),
            Column("title", Text, nullable=False),
            Column("level", Text),
            Column("parent", Text),
        )
        return {"units": units}

    def apply(
        self,
        connection: Connection,
        tables: Mapping[str, Table],
        events: Sequence[PublicEvent],
        log: Log,
    ) -> None:
        units = tables["units"]
        for event in events:
            if event.kind == REGISTERED:
                connection.execute(units.insert(), {"record": event.record} | _said(event))
            elif event.kind == PLACED:
                here = units.update().where(units.c.record == event.record)
                connection.execute(here.values(**_said(event)))


def _said(event: PublicEvent) -> dict[str, Any]:
    """What an event says of a unit."""
    said = json.loads(event.public)
    return {SAID[name]: value for name, value in said.items() if name in SAID}


def parent_of(code: str, public: Mapping[str, Any], own: str) -> str | None:
    """The unit above one, by what its events say of it. A village or a unit of no level that names
    none stands under the unit whose store it is.
    """
    named: str | None = public.get("parent_unit")
    return named or (own if code != own and public.get("unit_level") in (None, "village") else None)


class UnitTree:
    """All units as they stand."""

    def __init__(self, units: Iterable[Unit], own: str) -> None:
        self.units = {unit.code: unit for unit in units}
        self.own = own

    def __contains__(self, code: str) -> bool:
        return code in self.units

    def title(self, code: str) -> str:
        """What a unit is called; its code where it is not registered."""
        return self.units[code].title if code in self.units else code

    def parent(self, code: str) -> str | None:
        """The unit above."""
        unit = self.units.get(code)
        if unit is None:
            return None
        said = {"parent_unit": unit.parent, "unit_level": unit.level}
        return parent_of(code, said, self.own)

    def below(self, code: str) -> list[Unit]:
        """The units directly under one, by code."""
        found = (unit for unit in self.units.values() if self.parent(unit.code) == code)
        return sorted(found, key=lambda unit: unit.code)

    def above(self, code: str) -> list[str]:
        """Every unit above one, the nearest first."""
        parent = self.parent(code)
        return [] if parent is None else [parent, *self.above(parent)]

    def under(self, code: str) -> frozenset[str]:
        """A unit and everything below it."""
        found, open_ = {code}, [code]
        while open_:
            fresh = [unit.code for unit in self.below(open_.pop()) if unit.code not in found]
            found.update(fresh)
            open_.extend(fresh)
        return frozenset(found)


def tree_from(events: Iterable[PublicEvent], own: str) -> UnitTree:
    """The tree as these events leave it; with those up to a position, as it then stood."""
    found: dict[str, dict[str, Any]] = {}
    for event in events:
        found.setdefault(event.record, {"record": event.record}).update(_said(event))
    return UnitTree((Unit(**said) for said in found.values()), own)


def unit_tree(views: Views, own: str) -> UnitTree:
    """The tree as it stands; `own` is the unit whose store it is."""
    with views.of("units") as (connection, tables):
        return UnitTree((Unit(*row) for row in connection.execute(select(tables["units"]))), own)
