"""台账: the register of one kind, by filters that stand in the address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, render_template
from sqlalchemy import false, or_, true

from domain.procedure import procedure
from projections.names import persons_called
from service import words
from service.fields import BUSINESS_DATE
from service.reading import accounts_with, opening_steps
from service.units import units_asked, units_offered
from service.web import listing
from service.web.desk import (
    KIND,
    absent,
    in_query,
    may_list,
    reader,
)
from service.web.kinds import LEDGERS, Ledger, subject_title, title_of_kind
from service.web.rows import Condition, Register, Row, register_for

blueprint = Blueprint("ledger", __name__)

PERSON_NUMBER = re.compile("[0-9]{1,3}")


@blueprint.get(f"/{KIND}")
def ledger(kind: str) -> str:
    if not may_list(kind):
        absent()
    with register_for(reader()) as register:
        shape = _of_several_units(register, kind, LEDGERS[kind])
        drawn = [FILTERS[name].drawn(register, kind, name) for name in shape.filters]
        conditions = [register.of(kind), *_conditions(register, kind, shape)]
        page = listing.Page(register.count(*conditions))
        rows = register.rows(
            *conditions, order=_order(register), limit=listing.PAGE_ROWS, offset=page.offset
        )
    values = {
        "title": f"{title_of_kind(kind)}台账",
        "measure_word": shape.measure_word,
        "filters": drawn,
        "columns": [_column(kind, name, shape) for name in _shown(shape)],
        "rows": [_row(row, shape) for row in rows],
        "actions": _actions(kind),
    }
    return render_template("ledger.html", **values, **page.drawn())


def _of_several_units(register: Register, kind: str, shape: Ledger) -> Ledger:
    """The ledger with the unit of each record, for a reader before whom there are several."""
    if not (procedure().kinds[kind].business and units_offered(register.reader)):
        return shape
    return replace(shape, columns=(*shape.columns, "unit"), filters=("unit", *shape.filters))


def _order(register: Register) -> tuple[Any, ...]:
    columns = register.table.c
    newest = columns.opened_at.desc()
    return (columns.due_on, newest) if in_query("due") else (columns.opened_on.desc(), newest)


def _actions(kind: str) -> list[dict[str, str]]:
    steps = opening_steps(reader(), kind)
    return [{"title": step.title, "href": f"/{kind}/new/{step.name}"} for step in steps]


# ---- columns

CELLS: Mapping[str, Callable[[Row], tuple[str, str]]] = {
    "number": lambda row: (row.number, ""),
    "subject": lambda row: (row.person, ""),
    "stage": lambda row: (row.stage, ""),
    "opened_on": lambda row: (row.found.opened_on, ""),
    "due": lambda row: row.due,
    "unit": lambda row: (row.reader.tree.title(row.found.unit), ""),
    "parent_unit": lambda row: (_above(row), ""),
}
TITLES: Mapping[str, Callable[[str], str]] = {
    "number": lambda kind: _fact_title(kind, procedure().kinds[kind].number) or "编号",
    "subject": subject_title,
    # What leads nowhere has no stages, only a state.
    "stage": lambda kind: "环节" if procedure().kinds[kind].finished else "状态",
    "opened_on": lambda kind: _opening_day(kind),
    "due": lambda kind: "期限",
    "unit": lambda kind: "单位",
    "parent_unit": lambda kind: "上级单位",
    "q": lambda kind: "编号或姓名" if procedure().kinds[kind].person else "编号",
}


def _above(row: Row) -> str:
    """The unit above one, as the tree has it."""
    tree = row.reader.tree
    parent = tree.parent(str(row.record.fact("unit_code")))
    return tree.title(parent) if parent else ""


def _shown(shape: Ledger) -> list[str]:
    """The columns, but for facts that no step records."""
    return [n for n in shape.columns if n in CELLS or n in procedure().meanings]


def _column(kind: str, name: str, shape: Ledger) -> dict[str, Any]:
    title = TITLES[name](kind) if name in TITLES else _fact_title(kind, name)
    return {"title": title, "clip": name in shape.clipped, "keep": name == "opened_on"}


def _fact_title(kind: str, name: str) -> str:
    """A fact as a form of this kind asks for it, or as it is called anywhere."""
    forms = (procedure().schemas[step.id].fields for step in procedure().of(kind))
    asked = (str(form[name].metadata["title"]) for form in forms if name in form)
    known = procedure().meanings.get(name)
    return next(asked, known.title if known else "")


def _opening_day(kind: str) -> str:
    """What the first step that opens such a record calls the day it was done."""
    opening = next(step for step in procedure().of(kind) if step.opens)
    return str(procedure().schemas[opening.id].fields[BUSINESS_DATE].metadata["title"])


def _row(row: Row, shape: Ledger) -> dict[str, Any]:
    return {"href": row.href, "cells": [_cell(row, name) for name in _shown(shape)]}


def _cell(row: Row, name: str) -> dict[str, str]:
    if name in CELLS:
        text, tag = CELLS[name](row)
    else:
        text, tag = words.value(row.reader, procedure().meaning(name), row.record.fact(name)), ""
    return {"text": text or "—", "tag": tag}


# ---- filters


@dataclass(frozen=True)
class Filter:
    """One filter: what may be chosen, and the condition a choice makes. None: any text may."""

    title: str
    options: Callable[[Register, str], list[tuple[str, str]]] | None
    condition: Callable[[Register, str], Condition]

    def drawn(self, register: Register, kind: str, name: str) -> dict[str, Any]:
        """What the template needs, with what the address says now."""
        title = TITLES[name](kind) if name in TITLES else self.title
        if self.options is None:
            return listing.text(name, title)
        return listing.choice(name, title, self.options(register, kind))


def _conditions(register: Register, kind: str, shape: Ledger) -> list[Condition]:
    said = {name: in_query(name) for name in shape.filters}
    return [FILTERS[name].condition(register, value) for name, value in said.items() if value]


def _years(register: Register, kind: str) -> list[tuple[str, str]]:
    return [(year, f"{year}年") for year in register.years(kind)]


def _stages(register: Register, kind: str) -> list[tuple[str, str]]:
    shape = procedure().kinds[kind]
    stages = [(str(stage), stage.title_zh) for stage in shape.stages]
    return ([("open", "在办")] if shape.finished else []) + stages


def _codes(name: str) -> Callable[[Register, str], list[tuple[str, str]]]:
    return lambda register, kind: list(procedure().meaning(name).labels.items())


def _at_stage(register: Register, value: str) -> Condition:
    return register.unfinished() if value == "open" else register.table.c.stage == value


def _by_text(register: Register, text: str) -> Condition:
    """A number, or the name of a person for those who may know it."""
    columns = register.table.c
    numbered = columns.number.contains(text, autoescape=True) | _by_person_number(columns, text)
    if "person" not in reader().sees:
        return numbered
    return or_(numbered, columns.person.in_(persons_called(reader().house.views, text)))


def _by_person_number(columns: Any, text: str) -> Condition:
    """One person's record, called as the pages call it: 线索〔2026〕1号-2."""
    number, _, person = text.rpartition("-")
    if not (number and PERSON_NUMBER.fullmatch(person)):
        return false()
    return columns.number.contains(number, autoescape=True) & (columns.person_number == int(person))


def _of_unit(register: Register, value: str) -> Condition:
    units = units_asked(register.reader, value)
    return true() if units is None else register.table.c.unit.in_(units)


FILTERS = {
    "unit": Filter("单位", lambda r, kind: units_offered(r.reader), _of_unit),
    "year": Filter(
        "年度",
        _years,
        lambda r, value: r.table.c.opened_on.between(f"{value}-01-01", f"{value}-12-31"),
    ),
    "stage": Filter("环节", _stages, _at_stage),
    "source": Filter("来源", _codes("source"), lambda r, value: r.table.c.source == value),
    "due": Filter(
        "期限",
        lambda r, kind: [("soon", "临期"), ("overdue", "超期")],
        lambda r, value: r.soon() if value == "soon" else r.overdue(),
    ),
    "handler": Filter(
        "承办人",
        lambda r, kind: accounts_with(reader().house, "handler", reader().units),
        lambda r, value: r.table.c.handler == value,
    ),
    "q": Filter("编号或姓名", None, _by_text),
}
