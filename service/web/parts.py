"""A number by a dimension: its parts, each with its list, and whether they make up the whole."""

from typing import Any

from flask import Blueprint, render_template

from projections.dimensions import Dimension, dimensions
from service.breakdown import Breakdown, Part, breakdown, offered
from service.figures import UNKNOWN
from service.figures_sheets import AGREES, DIFFERS, sheet_of_parts
from service.web.desk import absent, house, in_query
from service.web.figures import (
    CellAsked,
    cell_asked,
    export,
    exports,
    link,
    where_from,
)

blueprint = Blueprint("parts", __name__)


@blueprint.get("/tallies/<code>/<name>/by/<id>")
def broken_down(code: str, name: str, id: str) -> Any:
    known = cell_asked(code, name)
    if id not in known.row.by:
        absent()
    dimension = dimensions()[id]
    found = breakdown(house().views, known.row, known.asked, dimension)
    from_where = where_from(known.asked)
    title, path = f"{known.title}按{dimension.title}", f"{known.path}/by/{id}"
    return export([sheet_of_parts(title, found, from_where)]) or render_template(
        "breakdown.html",
        title=title,
        cell=_whole(known, found),
        dimension=dimension.title,
        parts=[_part(known, dimension, each, found) for each in found.parts],
        sum=_sum(found),
        remark=found.remark,
        as_of=in_query("as_of"),
        provenance=from_where.lines,
        others=[_other(known, each, id) for each in offered(known.row)],
        exports=exports(path),
        back_href=link(f"/tallies/{known.asked.span.code}"),
    )


def _whole(known: CellAsked, found: Breakdown) -> dict[str, Any]:
    row = known.row
    return {
        "value": found.base.said,
        "measure_word": row.measure_word,
        "scope_title": row.scope_title,
        "source": row.source,
        "href": link(known.path),
    }


def _part(known: CellAsked, dimension: Dimension, part: Part, found: Breakdown) -> dict[str, Any]:
    joined = "," if ":" in known.name else ":"
    share = found.share(part)
    return {
        "title": part.title,
        "value": part.cell.said,
        "share": UNKNOWN if share is None else f"{share // 10}.{share % 10}%",
        "href": link(f"{known.path}{joined}{dimension.id}={part.code}"),
    }


def _sum(found: Breakdown) -> dict[str, Any] | None:
    """What the parts come to, beside the whole; of percentages nothing."""
    if found.sum is None:
        return None
    said = type(found.base)(found.base.indicator, found.sum).said
    return {"said": said, "result": AGREES if found.holds else DIFFERS, "holds": found.holds}


def _other(known: CellAsked, dimension: Dimension, here: str) -> dict[str, Any]:
    return {
        "title": dimension.title,
        "href": link(f"{known.path}/by/{dimension.id}"),
        "current": dimension.id == here,
    }
