"""What the form of a return offers where codes would have to be typed: spans, findings, cells.

Elsewhere a field knows what may be chosen; here the record does, or the day.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from domain.record import Record
from domain.statistical_return.findings import STOP, unanswered
from service import return_cells, words
from service.fields import Asked
from service.reading import Reader
from service.return_checks import title_of as title_of_check
from service.return_states import MISSING, returns_of, spans_of, years_of
from service.returns import moved_now

Labels = Mapping[str, str]
Offered = Mapping[str, Labels]  # by the name of the field, or of a column of a table
ABOUT_SHOWN = 40  # characters of a finding beside what it is about


def offered(known: Reader, step: str, record: Record | None) -> Offered:
    """What may be chosen in the form of a step, by field."""
    return OFFERS[step](known, record or Record("", ())) if step in OFFERS else {}


def to_choose(asked: Asked, choices: Offered) -> Asked:
    """A schema whose fields, or columns of tables, are chosen from what is offered."""
    properties = {
        name: _chosen(wanted, choices[name]) if name in choices else _table(wanted, choices)
        for name, wanted in asked["properties"].items()
    }
    return {**asked, "properties": properties}


def _chosen(wanted: Asked, labels: Labels) -> Asked:
    return {**wanted, "x-widget": "select", "x-labels": labels, "description": ""}


def _table(wanted: Asked, choices: Offered) -> Asked:
    """A table that would be pasted is drawn row by row where a column of it is chosen."""
    columns = wanted.get("items", {}).get("properties", {})
    if not choices.keys() & columns.keys():
        return wanted
    hint = {"description": "指标从列表里选；不需要的行删去"}
    return {**wanted, **hint, "x-widget": "rows", "items": to_choose(wanted["items"], choices)}


def prefilled(known: Reader, step: str, record: Record | None, named: Sequence[str]) -> Any:
    """The tables that a form begins with, as a body would have them; `named` are the cells that the
    address names.
    """
    if record is None or step not in TABLES:
        return {}
    name, rows = TABLES[step]
    return {name: [{"cell": cell} for cell in rows(known, record, named)]}


# ---- a step each


def _spans(known: Reader, _: Record) -> Offered:
    spans = [span for year in years_of(known) for span in spans_of(year)]
    missing = [e for e in returns_of(known.house, known.unit, spans) if e.state == MISSING]
    missing.sort(key=lambda each: each.span.last, reverse=True)
    labels = {
        each.span.code: f"{each.span.title}（{words.day(each.due_on)}前上报）" for each in missing
    }
    return {"return_span": labels}


def _findings(_: Reader, record: Record) -> Offered:
    left = [each for each in unanswered(record) if each.level != STOP]
    return {
        "finding_check": {each.check: title_of_check(each.check) for each in left},
        "finding_about": {
            each.about: f"{return_cells.title_of(each.about)}：{each.said[:ABOUT_SHOWN]}"
            for each in left
        },
    }


def _cells(_: Reader, record: Record) -> Offered:
    figures = record.fact("figures") or ()
    return {"cell": {each.cell: return_cells.title_of(each.cell) for each in figures}}


def _moved_cells(known: Reader, record: Record) -> Offered:
    return {
        "cell": {
            cell: f"{return_cells.title_of(cell)}：{_said(cell, was)} → {_said(cell, now)}"
            for cell, (was, now) in moved_now(known.house, record).items()
        }
    }


def _said(cell: str, value: int | None) -> str:
    return return_cells.said(cell, value)


def _named(_: Reader, record: Record, named: Sequence[str]) -> Sequence[str]:
    known = {each.cell for each in record.fact("figures") or ()}
    return [cell for cell in named if cell in known]


def _moved(known: Reader, record: Record, _: Sequence[str]) -> Sequence[str]:
    return list(moved_now(known.house, record))


OF = "statistical_return."
OFFERS: Mapping[str, Callable[[Reader, Record], Offered]] = {
    f"{OF}compile_return": _spans,
    f"{OF}override_finding": _findings,
    f"{OF}send_back_return": _cells,
    f"{OF}restate_return": _moved_cells,
}
TABLES: Mapping[str, tuple[str, Callable[[Reader, Record, Sequence[str]], Sequence[str]]]] = {
    f"{OF}send_back_return": ("remarks", _named),
    f"{OF}restate_return": ("moved_rows", _moved),
}
