"""年度报告: the year's report on a page; every figure leads to why it is what it is."""

from typing import Any
from uuid import uuid4

from flask import Blueprint, Response, redirect, render_template

from domain.report_text import Stage
from projections.annual_report.figures import Figure
from projections.annual_report.paper import Section
from projections.annual_report.wording import Run
from service.downloads import as_download
from service.reading import next_steps, opening_steps
from service.report import NothingToReport, Report, report_of
from service.report_docx import HEAD, NOTE, as_docx, notes, row_of
from service.units import units_asked
from service.web.desk import (
    Unreadable,
    href,
    in_query,
    only_business,
    reader,
    today,
    whole,
)
from service.web.listing import text
from service.web.record import position_asked

blueprint = Blueprint("report", __name__)

YEARS = (1900, 2099)
REVISE, OPEN = "revise_paragraph", "/report_text/new/open_report_text"


@blueprint.get("/report")
def this_year() -> Any:
    only_business()
    year = _year(in_query("year") or str(today().year))
    return redirect(_href(f"/report/{year}"), 303)


@blueprint.get("/report/<year>")
def page(year: str) -> Any:
    only_business()
    if in_query("year") not in ("", year):
        return this_year()
    asked = _year(year)
    values: dict[str, Any] = {
        "year": str(asked),
        "filters": [{**text("year", "年度"), "value": str(asked)}, text("as_of", "截至")],
        "as_of": in_query("as_of"),
    }
    try:
        report = _report(asked)
    except NothingToReport as nothing:
        return render_template("report.html", **values, report=None, empty=str(nothing))
    return render_template("report.html", **values, **_drawn(report))


@blueprint.get("/report/<year>/docx")
def word(year: str) -> Response:
    only_business()
    try:
        report = _report(_year(year))
    except NothingToReport as nothing:
        raise Unreadable(str(nothing)) from nothing
    return as_download(as_docx(report), report.file_name)


def _year(said: str) -> int:
    return whole(said, *YEARS, "年度应是四位数字，如2026，请重新填写。")


def _report(year: int) -> Report:
    unit = in_query("unit")
    try:
        units_asked(reader(), unit)
    except ValueError as error:
        raise Unreadable(f"{error}。") from error
    return report_of(reader(), year, unit or None, position_asked())


def _href(path: str, **query: Any) -> str:
    return href(path, **{"unit": in_query("unit"), "as_of": in_query("as_of")} | query)


def _drawn(report: Report) -> dict[str, Any]:
    """What the template needs."""
    shown = _Shown(report)
    paper = report.paper
    return {
        "report": report,
        "preamble": shown.section(paper.preamble),
        "parts": [
            {"heading": part.heading, "sections": list(map(shown.section, part.sections))}
            for part in paper.parts
        ],
        "closing": shown.section(paper.closing),
        "steps": _steps(report),
        "docx_href": _href(f"/report/{report.year}/docx"),
        "revise": _revise(report),
        "notes": notes(report),
        "columns": [{"title": title} for title in HEAD],
        "rows": [shown.row(figure) for figure in paper.figures],
        "table_note": NOTE,
    }


def _steps(report: Report) -> list[dict[str, str]]:
    """What may be done next with its text; to begin it where there is none."""
    if report.text is None:
        offered = any(step.name == "open_report_text" for step in _openings())
        return [{"title": "起草年度报告", "href": OPEN}] if offered else []
    path = f"/report_text/{report.text.id}"
    steps = [{"title": "报告文字的记录", "href": path}]
    return steps + [
        {"title": step.title, "href": f"{path}/{step.name}"}
        for step, refused in next_steps(reader(), report.text)
        if step.kind == "report_text" and step.name != REVISE and refused is None
    ]


def _openings() -> Any:
    return opening_steps(reader(), "report_text")


def _revise(report: Report) -> dict[str, Any] | None:
    """Where a section is rewritten, if this reader may do it now."""
    record = report.text
    if record is None or record.stage != Stage.DRAFTING or in_query("as_of"):
        return None
    open_ = {step.name for step, refused in next_steps(reader(), record) if refused is None}
    if REVISE not in open_:
        return None
    action = f"/report_text/{record.id}/{REVISE}"
    return {"action": action, "version": record.version, "command_id": lambda: uuid4().hex}


class _Shown:
    """The paper as the template takes it; a figure is marked where it first stands."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.figures = {figure.id: figure for figure in report.paper.figures}
        self.marked: set[str] = set()

    def section(self, section: Section) -> dict[str, Any]:
        return {
            "id": section.id,
            "heading": section.heading,
            "source": section.source,
            "draft": section.is_draft,
            "paragraphs": [
                {"runs": list(map(self._run, each.runs)), "href": each.href}
                for each in section.paragraphs
            ],
        }

    def _run(self, run: Run) -> dict[str, Any]:
        new = [id for id in run.cites if id not in self.marked]
        self.marked.update(new)
        return {
            "text": run.text,
            "doubtful": run.doubtful,
            "href": self._why(self.figures[run.cites[0]]) if run.cites else "",
            "anchors": [self.figures[id].anchor for id in new],
        }

    def _why(self, figure: Figure) -> str:
        """The list of what a figure was counted from, as of the same position."""
        if not figure.measure_word:
            return "/campaign"
        path = f"/tallies/{self.report.year}/{figure.cell}"
        return _href(path, as_of=str(self.report.position))

    def row(self, figure: Figure) -> dict[str, Any]:
        cells = [{"text": said} for said in row_of(self.report, figure)]
        return {"href": f"#{figure.anchor}", "cells": cells}
