"""统计表: the numbers of a span beside those a year before, and what must hold between them."""

from typing import Any

from flask import Blueprint, redirect, render_template

from domain.span import Span
from projections.indicators import row_of
from projections.months import Fall, falls
from projections.relations import Finding
from service.figures import OPEN, Line, Statement, statement
from service.figures_charts import CHARTS
from service.figures_sheets import NOT_RECORDABLE, sheets_of
from service.units import units_offered
from service.web.desk import house, in_query, only_business, reader, today
from service.web.figures import (
    export,
    exports,
    figures_asked,
    link,
    span_asked,
    told,
    where_from,
)

blueprint = Blueprint("tallies", __name__)


@blueprint.get("/tallies")
def chosen() -> Any:
    """The span that the form chooses; without a choice this year."""
    only_business()
    year = span_asked(in_query("year") or str(today().year)).year
    spans = {_within(span): span for span in _spans(year)}
    span = spans.get(in_query("period"), Span.of_year(year))
    return redirect(link(f"/tallies/{span.code}"), 303)


@blueprint.get("/tallies/<code>")
def tallies(code: str) -> Any:
    asked = figures_asked(code)
    span = asked.span
    if in_query("year") not in ("", f"{span.year:04}"):
        return chosen()
    found = statement(reader(), asked)
    from_where = where_from(asked)
    path = f"/tallies/{span.code}"
    return export(sheets_of(found, from_where)) or render_template(
        "tallies.html",
        span=span,
        period=_within(span),
        periods=_periods(span.year),
        years=_years(found),
        unit=in_query("unit"),
        units=units_offered(reader()),
        as_of=in_query("as_of"),
        open=found.standing == OPEN,
        remarks=found.remarks,
        provenance=from_where.lines,
        groups=_groups(found),
        relations=[_relation(each) for each in found.findings if each.known],
        falls=_monthly(found) if in_query("months") else None,
        months_href=f"{link(path, months=1)}#relations",
        charts=[
            {"title": title, "src": link(f"{path}/chart/{name}.svg")}
            for name, (title, _) in CHARTS.items()
        ],
        exports=exports(path),
    )


# ---- what may be chosen


def _spans(year: int) -> list[Span]:
    """The spans of a year that people speak of."""
    codes = ["", "H1", "H2", *(f"Q{n}" for n in range(1, 5))]
    codes += [f"-{n:02}" for n in range(1, 13)]
    codes += [f"-01..{year:04}-{n:02}" for n in range(2, 12)]
    return list(dict.fromkeys(Span.read(f"{year:04}{code}") for code in codes))


def _within(span: Span) -> str:
    """A span as a choice within its year."""
    return span.code.replace(f"{span.year:04}", "")


def _periods(year: int) -> list[dict[str, str]]:
    return [
        {"value": _within(span), "title": span.title.removeprefix(f"{year}年") or "全年"}
        for span in _spans(year)
    ]


def _years(found: Statement) -> list[str]:
    """The years there are records of, this year, and the one asked for; latest first."""
    known = {int(month[:4]) for month in found.recorded or ()} | {today().year}
    years = {*range(min(known), max(known) + 1), found.asked.span.year}
    return [str(year) for year in sorted(years, reverse=True)]


# ---- groups


def _groups(found: Statement) -> list[dict[str, Any]]:
    groups: dict[str, list[Line]] = {}
    for line in found.lines:
        groups.setdefault(line.cell.indicator.group, []).append(line)
    span, query, sums = found.asked.span, link(""), _sums(found)
    paths = [f"/tallies/{each.code}/" for each in (span, span.year_before)]
    return [
        {
            "title": title,
            "rows": [_row(line, *paths, query) for line in lines],
            "sums": sums.get(title, []),
            "notes": [(_title(line), _source(line)) for line in lines],
        }
        for title, lines in groups.items()
    ]


def _sums(found: Statement) -> dict[str, list[str]]:
    """By group, which of its rows make up another, with what they come to."""
    sums: dict[str, list[str]] = {}
    for each in found.findings:
        if each.known and each.relation.must_be != "at_most":
            groups = {row_of(id).group for id in each.relation.ids}
            if len(groups) == 1:
                agrees = "相符" if each.holds else "不符"
                said = f"{each.relation.title}：{each.said}，{agrees}。"
                sums.setdefault(groups.pop(), []).append(said)
    return sums


def _title(line: Line) -> str:
    row = line.cell.indicator
    return f"{row.title}（{row.scope_title}）" if row.scope_title else row.title


def _source(line: Line) -> str:
    row = line.cell.indicator
    return row.source if row.recordable else f"尚缺：{row.waits_for}"


def _row(line: Line, path: str, path_before: str, query: str) -> tuple[str, ...]:
    """A line of the table, in the order in which the template unpacks it."""
    row = line.cell.indicator
    return (
        row.title,
        row.scope_title,
        row.measure_word,
        line.cell.said,
        f"{path}{row.id}{query}",
        "" if row.recordable else NOT_RECORDABLE,
        told(line.before),
        f"{path_before}{row.id}{query}" if line.before else "",
        line.signed(line.change),
        line.growth_said,
        line.otherwise,
        f"{path}{row.id}/by/{row.by[0]}{query}" if row.by else "",
    )


# ---- relations


def _relation(found: Finding) -> tuple[str, str, bool, str]:
    return found.relation.title, found.said, found.holds, found.relation.because


def _monthly(found: Statement) -> list[str]:
    """Where a figure of the year so far has fallen from one month to the next."""
    return [_fall(each) for each in falls(house().views, found.asked)]


def _fall(each: Fall) -> str:
    month = int(each.month[5:])
    return f"{each.indicator.title}：1至{month}月{each.now}，少于上月止的{each.before}"
