"""责任落实情况, as a reader may know it: what projections/duties.py finds, with names."""

from typing import Any

from domain.procedure import procedure
from domain.record import Record
from projections.duties import Duties, Late, Leader, duties
from service import words
from service.reading import Reader, name_of, today_at


def duties_shape(reader: Reader, year: int) -> dict[str, Any]:
    """A year's responsibilities, for a page, a terminal or a machine."""
    found: Duties = duties(reader.house.views, year, today_at(reader.house))
    record, units = reader.house.store.record, reader.units
    uncovered = [i for i in found.uncovered if not units or record(i).fact("unit_code") in units]
    return {
        "year": year,
        "uncovered": [{"record": id, "unit": name_of(reader, id)} for id in uncovered],
        "leaders": [_leader(reader, e) for e in found.leaders if _is_near(reader, e.duty_list)],
        "late": [_late(reader, e) for e in found.late if _is_near(reader, e.task)],
    }


def _is_near(reader: Reader, id: str) -> bool:
    return reader.is_near(reader.house.store.record(id))


def quota_title(name: str) -> str:
    """What a quota is called."""
    return procedure().meaning(name).title


def _leader(reader: Reader, leader: Leader) -> dict[str, Any]:
    record = reader.house.store.record(leader.duty_list)
    return {
        "record": record.id,
        "number": name_of(reader, record.id),
        "responsible_person": _said(reader, record, "responsible_person"),
        "leader_post": _said(reader, record, "leader_post"),
        "behind": leader.is_behind,
        "quotas": {
            quota.name: {"asked": quota.asked, "done": quota.done, "short": quota.short}
            for quota in leader.quotas
        },
    }


def _late(reader: Reader, late: Late) -> dict[str, Any]:
    record = reader.house.store.record(late.task)
    return {
        "record": record.id,
        "number": name_of(reader, record.id),
        "responsible_unit": _said(reader, record, "responsible_unit"),
        "responsible_person": _said(reader, record, "responsible_person"),
        "due_on": late.due_on,
    }


def _said(reader: Reader, record: Record, name: str) -> str:
    return words.value(reader, procedure().meaning(name), record.fact(name))
