"""The list behind a number: why it is what it is."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from flask import Blueprint, render_template

from domain.procedure import procedure
from domain.record import Record
from projections.audit_trail import title_of
from projections.indicators import EVENT, PERSON, RECORD, UNIT, Indicator, row_of
from projections.tallies import Cell, CountedFact, CountedUnit, cell, value_of, why
from service import words
from service.breakdown import offered
from service.figures_charts import is_drawn
from service.figures_sheets import number, sheet_of_list
from service.reading import Reader, subject_name
from service.sheet import Value
from service.web.desk import house, in_query, reader, unit_title
from service.web.figures import (
    CellAsked,
    cell_asked,
    export,
    exports,
    link,
    where_from,
)
from service.web.rows import number_of, register_for

blueprint = Blueprint("behind", __name__)

HEADINGS = ("序号", "计数对象", "记录编号", "事实", "发生日期", "统计期", "数量", "记录号")


@blueprint.get("/tallies/<code>/<name>")
def counted(code: str, name: str) -> Any:
    known = cell_asked(code, name)
    units = why(house().views, known.row, known.asked)
    units.sort(key=lambda each: (each.facts[0].occurred_on, each.facts[0].event_position))
    shown = _Shown(reader(), _counting(known.row))
    rows = [shown.unit(n, each) for n, each in enumerate(units, 1)]
    from_where = where_from(known.asked)
    return export([sheet_of_list(known.title, HEADINGS, list(_lines(rows)), from_where)]) or (
        render_template(
            "why.html",
            cell=_cell(known, units),
            units=rows,
            as_of=in_query("as_of"),
            provenance=from_where.lines,
            back_href=link(f"/tallies/{known.asked.span.code}"),
            exports=exports(known.path),
            by=[] if known.asked.where else list(_by(known)),
            bases=[] if known.row.before else _bases(known),
            chart=link(f"{known.path}/months.svg") if is_drawn(known.row) else "",
        )
    )


def _lines(rows: Sequence[dict[str, Any]]) -> Iterator[list[Value]]:
    for n, unit in enumerate(rows, 1):
        for fact in unit["facts"]:
            shown = [fact[k] for k in ("record_number", "title", "occurred_on", "period", "amount")]
            yield [n, unit["key"], *shown, fact["position"]]


def _by(known: CellAsked) -> Iterator[dict[str, str]]:
    """By what it can be broken down."""
    for each in offered(known.row):
        yield {"title": each.title, "href": link(f"{known.path}/by/{each.id}")}


def _bases(known: CellAsked) -> list[dict[str, str]]:
    """What it is worked out from, each with its own list."""
    narrowed, span = known.name.partition(":")[2], known.asked.span.code
    names = [f"{id}:{narrowed}" if narrowed else id for id in known.row.derived_from]
    rows = map(row_of, known.row.derived_from)
    return [
        {"title": row.title, "href": link(f"/tallies/{span}/{name}")}
        for row, name in zip(rows, names, strict=True)
    ]


def _counting(row: Indicator) -> Indicator:
    """The row whose units are listed: of what is worked out from others, the first of those."""
    return _counting(row_of(row.derived_from[0])) if row.derived_from else row


def _cell(known: CellAsked, units: Sequence[CountedUnit]) -> dict[str, Any]:
    row = known.row
    own = Cell(row, value_of(row, units)) if row.counts else None
    found = own or cell(house().views, row, known.asked)
    return {
        "title": known.title,
        "scope_title": row.scope_title,
        "measure_word": row.measure_word,
        "value": found.said,
        "parts": found.parts,
        "waits_for": row.waits_for,
        "sums": bool(row.sum_of),
        "source": row.source,
        "figures": "、".join(row.figures),
    }


class _Shown:
    """Counted units in words; a record is opened once however often it counts."""

    def __init__(self, known: Reader, row: Indicator) -> None:
        self.known, self.row = known, row
        self.record = lru_cache(maxsize=None)(house().store.record)
        with register_for(known) as register:
            self.shared = register.shared()

    def unit(self, n: int, counted: CountedUnit) -> dict[str, Any]:
        first = self.record(counted.facts[0].record)
        return {
            "key": self._key(n, counted.unit_key, first),
            "facts": [self._fact(each) for each in counted.facts],
        }

    def _key(self, n: int, key: str, first: Record) -> str:
        if self.row.unit == PERSON:
            return subject_name(self.known, first)
        if self.row.unit == EVENT and not self.row.of_each:
            return subject_name(self.known, first) or self._number(first)
        if self.row.unit == RECORD:
            return f"{self._number(first)} {subject_name(self.known, first)}"
        if self.row.of_each and self.row.unit == EVENT:
            key = key.partition(" ")[2]  # the act it was listed in stands beside it
        if self.row.unit == UNIT:
            return unit_title(key) or key
        meaning = procedure().meanings.get(self.row.of_each or self.row.unit)
        return words.value(self.known, meaning, key) if meaning else f"第{key}号"

    def _number(self, record: Record) -> str:
        return number_of(self.known, record, self.shared)

    def _fact(self, fact: CountedFact) -> dict[str, Any]:
        record = self.record(fact.record)
        event = next(each for each in record.history if each.position == fact.event_position)
        path = f"/{record.kind}/{record.id}"
        quantity = Cell(self.row, fact.quantity)
        return {
            "href": f"{path}#p{fact.event_position}",
            "title": title_of(event),
            "occurred_on": fact.occurred_on,
            "period": fact.period,
            "record_number": self._number(record),
            "quantity": quantity.said,
            "amount": number(quantity),
            "position": fact.event_position,
        }
