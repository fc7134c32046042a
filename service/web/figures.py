"""What an address asks of the figures, and where the figures shown come from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Response

from domain.span import NotASpan, Span
from projections.dimensions import UNSAID, dimensions
from projections.indicators import Indicator
from projections.tallies import Asked, Cell, NotACell, read_cell
from service.breakdown import UNSAID_TITLE
from service.downloads import as_download
from service.figures import asked_by, read_span
from service.provenance import Provenance, provenance
from service.sheet import Sheet, as_csv
from service.web.desk import Unreadable, absent, href, in_query, only_business, reader
from service.web.record import position_asked
from service.workbook import as_workbook

FIRST_YEAR, LAST_YEAR = 1900, 2100
FORMATS = ("csv", "xlsx")


def span_asked(code: str) -> Span:
    """The span an address names. Raises Unreadable."""
    try:
        span = read_span(code)
    except NotASpan as error:
        raise Unreadable(str(error)) from error
    if not FIRST_YEAR <= span.year <= LAST_YEAR:
        raise Unreadable("年度应是四位数字，如2026，请重新选择。")
    return span


def figures_asked(code: str) -> Asked:
    """What a page of figures is asked for, by whoever may see any. Raises Unreadable."""
    only_business()
    span = span_asked(code)
    try:
        return asked_by(reader(), span, position_asked(), in_query("unit"))
    except ValueError as error:
        raise Unreadable(str(error) if isinstance(error, Unreadable) else f"{error}。") from error


@dataclass(frozen=True)
class CellAsked:
    """A row of the catalogue, narrowed or not, as an address names it."""

    row: Indicator
    asked: Asked
    name: str

    @property
    def title(self) -> str:
        """What it is called, with the months it is of and by what it is narrowed."""
        narrowed = (_part(id, code) for id, code in self.asked.where.items())
        said = "、".join(narrowed)
        return f"{self.asked.span.title}{self.row.title}{f'（{said}）' if said else ''}"

    @property
    def path(self) -> str:
        """Its address."""
        return f"/tallies/{self.asked.span.code}/{self.name}"


def cell_asked(code: str, name: str) -> CellAsked:
    """The one cell an address names; the page that says it is absent where it names none."""
    asked = figures_asked(code)
    try:
        rows, where = read_cell(name)
    except NotACell:
        absent()
    if len(rows) != 1:
        absent()
    return CellAsked(rows[0], replace(asked, where=where), name)


def _part(id: str, code: str) -> str:
    dimension = dimensions()[id]
    title = UNSAID_TITLE if code == UNSAID else dimension.parts[code]
    return f"{dimension.title}：{title}"


def link(path: str, **more: Any) -> str:
    """An address of figures for the same units, as known at the same position."""
    return href(path, unit=in_query("unit"), as_of=in_query("as_of"), **more)


def where_from(asked: Asked) -> Provenance:
    """Where the figures of this page come from."""
    return provenance(reader(), asked, in_query("unit"), in_query("as_of"))


def exports(path: str) -> list[dict[str, str]]:
    """Where the same can be had as a file."""
    titles = {"xlsx": "导出Excel", "csv": "导出CSV"}
    return [{"title": title, "href": link(path, format=each)} for each, title in titles.items()]


def export(sheets: Sequence[Sheet]) -> Response | None:
    """The file the address asks for, if it asks for one. Raises Unreadable."""
    wanted = in_query("format")
    if not wanted:
        return None
    if wanted not in FORMATS:
        raise Unreadable("可导出的格式是csv和xlsx，请从页面上的链接导出。")
    content = as_csv(sheets[0]) if wanted == "csv" else as_workbook(sheets)
    return as_download(content, f"{sheets[0].title}.{wanted}")


def told(cell: Cell | None) -> str:
    """A figure as print has it."""
    return cell.said if cell else "—"
