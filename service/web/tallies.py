"""统计表: every number of a year, and why it is what it is."""

from functools import lru_cache
from itertools import groupby
from typing import Any

from flask import Blueprint, redirect, render_template
from sqlalchemy import func, select

from domain.procedure import procedure
from domain.record import Record
from projections.audit_trail import title_of
from projections.facts import held
from projections.indicators import EVENT, PERSON, RECORD, Indicator
from projections.relations import Finding, findings
from projections.tallies import (
    Asked,
    Cell,
    CountedFact,
    CountedUnit,
    cells_of,
    tally,
    value_of,
    why,
)
from service import words
from service.reading import Reader, kept_from, subject_name
from service.units import units_asked, units_offered
from service.web.desk import (
    Unreadable,
    absent,
    house,
    href,
    in_query,
    only_business,
    reader,
    today,
    whole,
)
from service.web.record import position_asked
from service.web.rows import number_of, register_for

blueprint = Blueprint("tallies", __name__)

YEARS = (1900, 2100)


@blueprint.get("/tallies")
def this_year() -> Any:
    only_business()
    year = _year(in_query("year") or str(today().year))
    return redirect(_href(f"/tallies/{year}"), 303)


@blueprint.get("/tallies/<year>")
def tallies(year: str) -> Any:
    only_business()
    if in_query("year") not in ("", year):
        return this_year()
    asked, unit, as_of = _year(year), in_query("unit"), position_asked()
    cells = tally(house().views, _asked(asked, unit, as_of))
    groups = groupby(cells, key=lambda cell: cell.indicator.group)
    return render_template(
        "tallies.html",
        year=str(asked),
        years=_years(asked),
        unit=unit,
        units=_units(),
        as_of=in_query("as_of"),
        empty=not any(cell.value for cell in cells),
        groups=[{"title": t, "rows": [_row(asked, c) for c in rows]} for t, rows in groups],
        relations=[_relation(each) for each in findings(cells) if each.known],
    )


def _asked(year: int, unit: str, as_of: int | None) -> Asked:
    try:
        units = units_asked(reader(), unit)
    except ValueError as error:
        raise Unreadable(f"{error}。") from error
    return Asked.of_year(year, as_of, units=units, without=kept_from(reader()))


def _relation(found: Finding) -> dict[str, Any]:
    return {
        "title": found.relation.title,
        "said": found.said,
        "holds": found.holds,
        "because": found.relation.because,
    }


def _year(text: str) -> int:
    return whole(text, *YEARS, "年度应是四位数字，如2026，请重新选择。")


def _href(path: str) -> str:
    return href(path, unit=in_query("unit"), as_of=in_query("as_of"))


def _years(asked: int) -> list[str]:
    """The years there are facts of, this year, and the one asked for; latest first."""
    with house().views.of("facts") as (connection, tables):
        facts = tables["facts"]
        year = func.substr(facts.c.period, 1, 4)
        known = set(connection.scalars(select(year).distinct().where(held(facts, None))))
    return sorted(known | {str(today().year), str(asked)}, reverse=True)


def _units() -> list[dict[str, str]]:
    """What the choice of units offers."""
    return [{"value": value, "title": title} for value, title in units_offered(reader())]


def _row(year: int, cell: Cell) -> dict[str, Any]:
    row = cell.indicator
    return {
        "title": row.title,
        "scope_title": row.scope_title,
        "measure_word": row.measure_word,
        "value": cell.value,
        "href": _href(f"/tallies/{year}/{row.id}"),
        "note": row.source if row.recordable else f"尚缺：{row.waits_for}",
        "state": "" if row.recordable else "not_recordable",
    }


# ---- why


@blueprint.get("/tallies/<year>/<cell>")
def counted(year: str, cell: str) -> str:
    only_business()
    asked, unit, as_of = _year(year), in_query("unit"), position_asked()
    rows = cells_of(cell)
    if len(rows) != 1:
        absent()
    units = why(house().views, rows[0], _asked(asked, unit, as_of))
    units.sort(key=lambda each: (each.facts[0].occurred_on, each.facts[0].event_position))
    shown = _Shown(reader(), rows[0])
    return render_template(
        "why.html",
        cell=_cell(rows[0], asked, value_of(rows[0], units)),
        units=[shown.unit(n, each) for n, each in enumerate(units, 1)],
        as_of=in_query("as_of"),
        back_href=_href(f"/tallies/{asked}"),
    )


def _cell(row: Indicator, year: int, value: int) -> dict[str, Any]:
    return {
        "title": f"{year}年{row.title}",
        "scope_title": row.scope_title,
        "measure_word": row.measure_word,
        "value": value,
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
        meaning = procedure().meanings.get(self.row.of_each or self.row.unit)
        return words.value(self.known, meaning, key) if meaning else f"第{key}号"

    def _number(self, record: Record) -> str:
        return number_of(self.known, record, self.shared)

    def _fact(self, fact: CountedFact) -> dict[str, Any]:
        record = self.record(fact.record)
        event = next(each for each in record.history if each.position == fact.event_position)
        path = f"/{record.kind}/{record.id}"
        return {
            "href": f"{path}#p{fact.event_position}",
            "title": title_of(event),
            "occurred_on": fact.occurred_on,
            "period": fact.period,
            "record_number": self._number(record),
            "quantity": fact.quantity,
            "position": fact.event_position,
        }
