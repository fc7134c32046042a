"""A county and two of its towns in one store, each with a record of every kind of business."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

from domain.procedure import procedure
from domain.record import Record
from service.house import House, Settings
from service.reading import Reader, reader_of
from tests import histories as h
from tests.cases import cases
from tests.stores import CONSOLE, STAFF, Clock, Office

TODAY = "2026-12-01"
UNITS = {"xjw": "示例县纪委", "zjw": "某镇纪委", "linzhen": "邻镇纪委"}
# Those at each unit who read: one who knows persons, the head, one who counts, one who reviews.
READERS = {
    "manager": "clue_manager",
    "secretary": "commission_secretary",
    "auditor": "auditor",
    "county": "county_reviewer",
}
# What people and places of the histories are called in each of the towns.
NAMES = {
    "zjw": {"王某": "汪某", "某村": "坡上村", "某镇": "坡上镇"},
    "linzhen": {"王某": "袁某", "某村": "坡下村", "某镇": "坡下镇"},
}


@dataclass
class County:
    """One house, and the office of each of its units by the unit's code."""

    house: House
    offices: dict[str, Office]

    def reader(self, unit: str, login_name: str = "manager") -> Reader:
        """One of a unit's people, as they are today."""
        return reader_of(self.house, self.offices[unit].ids[login_name])

    @cached_property
    def business(self) -> list[Record]:
        """Every record of business, whosever it is."""
        found = {event.record for event in self.house.store.events(0, self.house.store.size())}
        records = map(self.house.store.record, found)
        return [each for each in records if procedure().kinds[each.kind].business]

    def of(self, unit: str) -> list[Record]:
        """The records of business that a unit has opened."""
        return [record for record in self.business if record.unit == unit]

    def marks(self, unit: str) -> set[str]:
        """What would give a unit away: its records, their numbers, who is named, its accounts."""
        records = self.of(unit)
        numbers = (r.fact(procedure().kinds[r.kind].number) for r in records)
        own = {str(number) for number in numbers if number and len(str(number)) > 3}
        people = {NAMES[unit]["王某"], *self.offices[unit].ids.values()}
        return {r.id for r in records} | own | people


@contextmanager
def county_in(folder: Path) -> Iterator[County]:
    """The county in a folder, for tests that share one."""
    clock = Clock()
    house = House(Settings(folder), clock)
    try:
        county = county_of(Office(house, clock, names=NAMES["zjw"]).staffed())
        yield _busy(county)
    finally:
        house.close()


def county_of(town: Office) -> County:
    """The county to which a town belongs, with the town next to it."""
    house, clock = town.house, town.clock
    county = Office(house, clock, unit="xjw")
    neighbour = Office(house, clock, unit="linzhen", names=NAMES["linzhen"])
    _placed(town)
    offices = {office.unit: office for office in (county, town, neighbour)}
    for office in offices.values():
        for login_name, role in (STAFF | READERS).items():
            if login_name not in office.ids:
                office.hire(login_name, role)
    house.views.catch_up()
    return County(house, offices)


def _busy(county: County) -> County:
    """The same when each town has done a bit of everything."""
    for unit in NAMES:
        for kind, shape in procedure().kinds.items():
            if shape.business and cases(kind):
                county.offices[unit].retold(shortest(kind))
        _with_file(county.offices[unit])
    county.offices["zjw"].clock.set(TODAY)
    county.house.views.catch_up()
    return county


def _placed(office: Office) -> None:
    """The units, the towns under the county."""
    county = {"unit_code": "xjw", "unit_title": UNITS["xjw"], "unit_level": "county"}
    office.did(CONSOLE, "unit.register_unit", **county)
    town = {"unit_level": "township", "parent_unit": "xjw"}
    named = {"unit_code": "linzhen", "unit_title": UNITS["linzhen"]}
    office.did(CONSOLE, "unit.register_unit", **named, **town)
    own = office.house.store.holder("unit_code", "zjw")
    office.did(CONSOLE, "unit.place_unit", record=own, **town)


def _with_file(office: Office) -> None:
    """A matter of the office, with a file."""
    kept = vars(office.house.store.files.put(BytesIO(b"%PDF-1.7\n1 0 obj"), "现场.pdf"))
    file = {name: kept[name] for name in ("digest", "file_name")}
    events = office.house.store.events(0, office.house.store.size())
    clue = next(e.record for e in events if e.unit == office.unit and e.kind.startswith("clue."))
    office.did("manager", "attach_files", TODAY, clue, attachments=[file])


def shortest(kind: str) -> h.World:
    """The shortest history in which a record of a kind is there."""
    worlds = (case.done for case in cases(kind))
    there = (w for w in worlds if any(r.kind == kind and r.stage for r in w.records.values()))
    return min(there, key=lambda world: len(world.told))
