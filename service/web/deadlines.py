"""期限: what is due over all kinds of record, and what ends by itself."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from flask import Blueprint, render_template

from domain.rulebook import rulebook
from service import words
from service.deadlines import (
    ENDINGS,
    STATES,
    Deadlines,
    Wanted,
    deadlines_for,
    state_of,
    title_of_rule,
)
from service.reading import accounts_with, name_of
from service.units import units_offered
from service.web import listing
from service.web.desk import href, may_list, only_business, reader, today
from service.web.kinds import LEDGERS, pursued_kinds, title_of_kind
from service.web.rows import Register, Row

blueprint = Blueprint("deadlines", __name__)

PATH = "/deadlines"
ENDINGS_SHOWN = 20  # below the list of what is due; the rest by the filter
TITLES = ("编号", "类别", "人员或事项", "期限", "起算日", "最后一天", "情况", "环节", "承办人")
CLIPPED = "人员或事项"


@blueprint.get(PATH)
def deadlines() -> str:
    only_business()
    with deadlines_for(reader()) as found:
        filters = _filters(found)
        several = filters[0]["name"] == "unit"
        titles = (*TITLES, "单位") if several else TITLES
        wanted = Wanted(**{field["name"]: field["value"] for field in filters})
        page = listing.Page(found.count(wanted))
        rows = found.rows(wanted, listing.PAGE_ROWS, page.offset)
        ending = replace(wanted, state="expiring")
        endings = [] if wanted.state else found.rows(ending, ENDINGS_SHOWN)
        values = {
            "columns": [{"title": title, "clip": title == CLIPPED} for title in titles],
            "filters": filters,
            "by_itself": wanted.state in ENDINGS,
            "rows": _in_words(found, rows, several),
            "endings": _in_words(found, endings, several),
            "endings_total": found.count(ending),
            "endings_href": href(PATH, **vars(ending)),
        }
    return render_template("deadlines.html", **values, **page.drawn())


def _filters(found: Deadlines) -> list[dict[str, Any]]:
    kinds = [(kind, title_of_kind(kind)) for kind in LEDGERS if kind in pursued_kinds()]
    units = units_offered(reader())
    return [
        *([listing.choice("unit", "单位", units)] if units else []),
        listing.choice("state", "情况", STATES.items()),
        listing.choice("kind", "类别", [each for each in kinds if may_list(each[0])]),
        listing.choice("rule", "期限", _rules(found.rules())),
        listing.choice(
            "handler", "承办人", accounts_with(reader().house, "handler", reader().units)
        ),
    ]


def _rules(ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The rules by title; those of several kinds that are called alike with their kind."""
    titles = Counter(map(title_of_rule, ids))
    for id in ids:
        title = title_of_rule(id)
        kind = next(iter(rulebook().deadlines[id][-1].moved_by)).partition(".")[0]
        yield id, title if titles[title] == 1 else f"{title}（{title_of_kind(kind)}）"


def _in_words(found: Deadlines, rows: Sequence[Any], several: bool) -> list[dict[str, Any]]:
    """The rows, each with its unit where there are several."""
    of_several = {row.number for row in rows if row.person_number is not None}
    shared = Register(reader(), found.connection, found.register).shared(*of_several)
    return [_row(Row(reader(), row, shared), several) for row in rows]


def _row(row: Row, several: bool) -> dict[str, Any]:
    known = row.found
    due_on = date.fromisoformat(known.due_on)
    said, tag = _nearness(known, due_on)
    cells = [
        {"text": row.number},
        {"text": title_of_kind(known.kind)},
        {"text": row.person or "—"},
        {"text": title_of_rule(known.rule)},
        {"text": _began(known)},
        {"text": words.day(due_on)},
        {"text": said, "tag": tag},
        {"text": row.stage},
        {"text": name_of(reader(), known.handler) if known.handler else "—"},
        *([{"text": reader().tree.title(known.unit)}] if several else []),
    ]
    return {"href": f"{row.href}#deadlines", "cells": cells}


def _nearness(known: Any, due_on: date) -> tuple[str, str]:
    """How near a last day is, in words and as a state."""
    state = state_of(known, today())
    if state == "paused":
        return f"{words.day(date.fromisoformat(known.paused_on))}起中止", ""
    if state == "expired":
        return "已届满", ""
    if state == "expiring":
        return f"还有{(due_on - today()).days}天", ""
    return words.nearness(due_on, today())


def _began(known: Any) -> str:
    """The day it counts from; none where people have set the last day themselves."""
    set_by_people = known.started_on == known.unshifted_on
    return "" if set_by_people else words.day(date.fromisoformat(known.started_on))
