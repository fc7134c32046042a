"""Figures over the API: those of a span, what is behind each, and each by a dimension."""

from dataclasses import replace
from typing import Any

from flask import Response, g, jsonify

from domain.span import NotASpan
from projections.dimensions import dimensions
from projections.indicators import Indicator
from projections.months import falls
from projections.tallies import Asked, NotACell, cell, read_cell, why
from service.api import figures_shapes as shapes
from service.api.document import BASE
from service.api.errors import ApiError
from service.api.queries import Counted, CountedMonthly
from service.api.views import blueprint, house, may_list, position, query
from service.breakdown import breakdown
from service.figures import asked_by, read_span, statement
from service.provenance import position_of


@blueprint.get(f"{BASE}/tallies/<span>")
def tallies(span: str) -> Response:
    """The figures of a span."""
    asked, unit, months = _asked(span, CountedMonthly)
    found = statement(g.reader, asked)
    shape = shapes.tally_shape(found, unit)
    if months:
        shape["falls"] = list(map(shapes.fall_shape, falls(house().views, asked)))
    if found.empty:
        shape["note"] = f"{asked.span.title}还没有可统计的记录。"
    return jsonify(shape)


@blueprint.get(f"{BASE}/tallies/<span>/<cell>")
def behind(span: str, cell: str) -> Response:
    """What a figure counts."""
    asked, unit, _ = _asked(span, Counted)
    rows, narrowed = _cells(cell, asked)
    cells = [_behind(row, narrowed) for row in rows]
    return jsonify(shapes.span_shape(asked, unit, position_of(g.reader, asked)) | {"cells": cells})


@blueprint.get(f"{BASE}/tallies/<span>/<cell>/by/<dimension>")
def broken_down(span: str, cell: str, dimension: str) -> Response:
    """A figure by a dimension."""
    asked, unit, _ = _asked(span, Counted)
    rows, narrowed = _cells(cell, asked)
    if dimension not in rows[0].by:
        raise ApiError(404, "not_found", "这个指标没有这一分类，请核对。")
    by = dimensions()[dimension]
    found = [breakdown(house().views, row, narrowed, by) for row in rows if dimension in row.by]
    shape = shapes.span_shape(asked, unit, position_of(g.reader, asked))
    return jsonify(shape | {"breakdowns": list(map(shapes.breakdown_shape, found))})


def _behind(row: Indicator, asked: Asked) -> dict[str, Any]:
    views = house().views
    return shapes.behind_shape(cell(views, row, asked), why(views, row, asked))


def _asked(span: str, schema: type[Counted]) -> tuple[Asked, str | None, bool]:
    may_list("clue", "统计")
    said = query(schema)
    house().views.catch_up()
    try:
        asked = asked_by(g.reader, read_span(span), position(said), said["unit"] or "")
    except NotASpan as error:
        raise ApiError(422, "invalid", str(error), "span") from error
    except ValueError as error:
        raise ApiError(422, "invalid", f"{error}。", "unit") from error
    return asked, said["unit"], said.get("months") is not None


def _cells(name: str, asked: Asked) -> Any:
    """The rows a cell names, and what is asked of them. Raises ApiError."""
    try:
        rows, where = read_cell(name)
    except NotACell as error:
        raise ApiError(404, "not_found", "没有这个指标或年报图号，请核对。") from error
    return rows, replace(asked, where=where)
