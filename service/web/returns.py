"""上报: what is asked for and how it stands; for the unit above, its units side by side."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from flask import Blueprint, render_template

from domain.span import Span
from domain.statistical_return import Stage
from projections.tallies import Asked
from projections.units import Unit
from service import words
from service.provenance import provenance
from service.reading import opening_steps
from service.return_cells import row_named, title_of, word_of
from service.return_states import (
    MISSING,
    RETURN,
    SpanReturn,
    returns_of,
    spans_of,
    towns_under,
    years_of,
)
from service.returns_beside import NOT_HANDED_IN, Beside, Handed, Line, beside, sheet_of
from service.web.desk import Unreadable, absent, house, href, in_query, only_business, reader, today
from service.web.figures import export, exports, span_asked

blueprint = Blueprint("returns", __name__)

PATH = "/returns"
COMPILE = f"/{RETURN}/new/compile_return"
OWN = ("统计期", "上报期限", "环节", "")
TAGS = {
    str(Stage.SUBMITTED): "yellow",
    str(Stage.SENT_BACK): "orange",
    str(Stage.ACCEPTED): "green",
    "restated": "green",
}


@blueprint.get(PATH)
def page() -> str:
    only_business()
    years = years_of(reader())
    chosen = in_query("year")
    if chosen and chosen not in map(str, years):
        raise Unreadable("“年度”里没有这一项，请重新选择。")
    shown = [int(chosen)] if chosen else [year for year in years if year >= today().year - 1]
    towns = towns_under(reader())
    return render_template(
        "returns.html",
        filters=[_filter(years, chosen)],
        own=[_own(year) for year in shown] if _reports() else [],
        own_columns=[{"title": title} for title in OWN],
        towns=[_towns(year, towns) for year in shown] if towns else [],
        towns_columns=[{"title": title} for title in ("统计期", *(u.title for u in towns))],
        may_upload=bool(reader().roles),
    )


def _filter(years: Sequence[int], chosen: str) -> dict[str, Any]:
    options = [{"value": "", "title": "今年和去年"}]
    options += [{"value": str(year), "title": f"{year}年"} for year in years]
    return {
        "name": "year", "title": "年度", "value": chosen, "kind": "select", "options": options,
    }  # fmt: skip


def _reports() -> bool:
    """Whether the reader's own unit reports to another; one that has none below always may."""
    return reader().tree.parent(reader().unit) is not None or not towns_under(reader())


def _own(year: int) -> dict[str, Any]:
    may = any(step.name == "compile_return" for step in opening_steps(reader(), RETURN))
    states = returns_of(house(), reader().unit, spans_of(year))
    return {"year": year, "rows": [_own_row(each, may) for each in states]}


def _own_row(each: SpanReturn, may_compile: bool) -> dict[str, Any]:
    path = f"/{RETURN}/{each.record.id}" if each.record else ""
    action: dict[str, Any] = {"text": ""}
    if each.state == MISSING and may_compile:
        action = {"text": "编制", "href": href(COMPILE, return_span=each.span.code)}
    return {
        "href": path,
        "cells": [
            {"text": each.span.title},
            {"text": f"{words.day(each.due_on)} {each.late}".strip(), "tag": each.near},
            {"text": each.title, "tag": TAGS.get(each.state, ""), "href": path},
            action,
        ],
    }


def _towns(year: int, towns: Sequence[Unit]) -> dict[str, Any]:
    spans = spans_of(year)
    columns = [returns_of(house(), town.code, spans) for town in towns]
    rows = [_towns_row(span, each) for span, *each in zip(spans, *columns, strict=True)]
    return {"year": year, "rows": rows}


def _towns_row(span: Span, states: Sequence[SpanReturn]) -> dict[str, Any]:
    first = {"text": span.title, "href": f"{PATH}/{span.code}"}
    return {"href": first["href"], "cells": [first, *map(_town_cell, states)]}


def _town_cell(each: SpanReturn) -> dict[str, Any]:
    tag = each.near if each.near == "overdue" else TAGS.get(each.state, "")
    path = f"/{RETURN}/{each.record.id}" if each.record else ""
    return {"text": f"{each.title} {each.late}".strip(), "tag": tag, "href": path}


# ---- side by side


@blueprint.get(f"{PATH}/<code>")
def side_by_side(code: str) -> Any:
    only_business()
    span, towns = span_asked(code), towns_under(reader())
    if not towns:
        absent()
    states = [returns_of(house(), town.code, [span])[0] for town in towns]
    told = beside(house(), span, list(zip(towns, states, strict=True)))
    from_where = provenance(reader(), Asked(span), "", "")
    return export([sheet_of(told, from_where)]) or render_template(
        "returns_beside.html",
        title=f"{span.title}各单位上报情况",
        towns=[_heading(town) for town in told.towns],
        covered=told.covered,
        groups=_groups(told),
        provenance=from_where.lines,
        exports=exports(f"{PATH}/{span.code}"),
    )


def _heading(town: Handed) -> dict[str, str]:
    path = f"/{RETURN}/{town.record.id}" if town.record else ""
    due = f"期限{words.day(town.state.due_on)}"
    state = f"{town.state.title} {town.state.late}".strip()
    by = "（文件报送）" if town.by_file else ""
    return {"title": town.unit.title, "href": path, "state": f"{state}{by}", "due": due}


def _groups(told: Beside) -> list[dict[str, Any]]:
    groups = groupby(told.lines, key=lambda line: _group(line))
    return [
        {"title": title, "rows": [_row(line, told) for line in lines]} for title, lines in groups
    ]


def _group(line: Line) -> str:
    row = row_named(line.id)
    return row.group if row else "本版本没有的指标"


def _row(line: Line, told: Beside) -> dict[str, Any]:
    values = [
        NOT_HANDED_IN if town.figures is None else cell.said if cell else "—"
        for town, cell in zip(told.towns, line.values, strict=True)
    ]
    return {
        "title": title_of(line.id),
        "word": word_of(line.id),
        "values": values,
        "sum": line.sum.said if line.sum else "—",
        "how": line.how,
    }
