"""Figures as JSON: one shape for the API and the command line."""

from collections.abc import Iterable, Sequence
from typing import Any

from projections.months import Fall
from projections.relations import Finding
from projections.tallies import Asked, Cell, CountedUnit
from service.breakdown import Breakdown
from service.figures import Line, Statement


def span_shape(asked: Asked, unit: str | None, position: int) -> dict[str, Any]:
    """What was asked: the span, the units, and up to which position the log was read."""
    return {
        "year": asked.span.year,
        "as_of": asked.as_of,
        "unit": unit,
        "span": asked.span.code,
        "title": asked.span.title,
        "position": position,
    }


def tally_shape(told: Statement, unit: str | None) -> dict[str, Any]:
    """The tallies of a span. `value` is null where no step can record yet what the cell counts."""
    return span_shape(told.asked, unit, told.position) | {
        "standing": told.standing,
        "remarks": told.remarks,
        "cells": list(map(line_shape, told.lines)),
        "relations": list(map(_finding, told.findings)),
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "relation": found.relation.id,
        "title": found.relation.title,
        "left": found.left,
        "right": found.right,
        "must_be": found.relation.must_be,
        "holds": found.holds if found.known else None,
        "because": found.relation.because,
    }


def fall_shape(fall: Fall) -> dict[str, Any]:
    """Where a figure of the year so far has fallen."""
    return {
        "indicator": fall.indicator.id,
        "month": fall.month,
        "before": fall.before,
        "now": fall.now,
    }


def line_shape(line: Line) -> dict[str, Any]:
    """A figure beside those of the year before; `growth` is in tenths of a percent."""
    return cell_shape(line.cell) | {
        "before": line.before and line.before.value,
        "change": line.change,
        "growth": line.growth,
        "before_as_then": line.as_then and line.as_then.value,
        "change_of_scope": line.change_of_scope,
    }


def cell_shape(cell: Cell) -> dict[str, Any]:
    """A figure; of a share the value is tenths of a percent, of money 分, and `said` the print."""
    row = cell.indicator
    return {
        "indicator": row.id,
        "title": row.title,
        "measure_word": row.measure_word,
        "scope": row.scope,
        "value": cell.value,
        "figures": list(row.figures),
        "recordable": row.recordable,
        "waits_for": row.waits_for,
        "said": cell.said,
        "parts": list(cell.parts) if cell.parts else None,
        "by": list(row.by),
    }


def units_shape(units: Iterable[CountedUnit]) -> list[dict[str, Any]]:
    """The counted units behind a figure with the facts of each."""
    return [
        {"unit_key": unit.unit_key, "facts": [dict(vars(fact)) for fact in unit.facts]}
        for unit in units
    ]


def behind_shape(cell: Cell, units: Sequence[CountedUnit]) -> dict[str, Any]:
    """A cell with the units it counts; of a share, those of its numerator."""
    return cell_shape(cell) | {"units": units_shape(units)}


def breakdown_shape(told: Breakdown) -> dict[str, Any]:
    """A figure by a dimension; the last part is what says nothing of it."""
    return {
        "cell": cell_shape(told.base),
        "dimension": told.dimension.id,
        "title": told.dimension.title,
        "parts": [
            {
                "code": part.code,
                "title": part.title,
                "value": part.cell.value,
                "said": part.cell.said,
                "share": told.share(part),
            }
            for part in told.parts
        ],
        "sum": told.sum,
        "must_add_up": told.must_add_up,
        "holds": told.holds,
        "remark": told.remark,
    }
