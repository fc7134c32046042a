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
    return {
        "year": year,
        "uncovered": [{"record": id, "unit": name_of(reader, id)} for id in found.uncovered],
        "leaders": [_leader(reader, leader) for leader in found.leaders],
        "late": [_late(reader, late) for late in found.late],
    }


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
