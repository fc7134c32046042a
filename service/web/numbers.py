"""编号: every number series, for whoever audits that none is missing."""

from typing import Any

from flask import Blueprint, render_template

from service.numbers import NumberSeries, Use, number_series
from service.web import listing
from service.web.desk import house, only_business, reader
from service.web.kinds import title_of_kind

blueprint = Blueprint("numbers", __name__)

COLUMNS = (
    ("编号", False),
    ("单位", False),
    ("年度", True),
    ("最后一号", True),
    ("已用", True),
    ("作废", True),
    ("缺号", False),
)
VOIDED = ("作废的编号", "类别", "记录号")


@blueprint.get("/numbers")
def numbers() -> str:
    only_business()
    found = list(filter(_is_near, number_series(house().store)))
    years = dict.fromkeys(str(series.year) for series in found)
    year = listing.choice("year", "年度", [(each, f"{each}年") for each in years])
    shown = [series for series in found if year["value"] in ("", str(series.year))]
    record = house().store.record
    voided = [u for series in shown for u in series.voided if reader().is_near(record(u.record))]
    return render_template(
        "numbers.html",
        filters=[year],
        columns=[{"title": title, "numeric": numeric} for title, numeric in COLUMNS],
        rows=[{"cells": _cells(series)} for series in shown],
        missing=sum(len(series.missing) for series in shown),
        voided_columns=[{"title": title} for title in VOIDED],
        voided=list(map(_voided, voided)),
    )


def _is_near(series: NumberSeries) -> bool:
    """Whether it is a series of all units together, or of one whose business the reader sees."""
    return not series.unit or reader().units is None or series.unit in reader().units


def _cells(series: NumberSeries) -> list[dict[str, Any]]:
    counts = (series.year, series.last, len(series.used), len(series.voided))
    missing = "、".join(map(str, series.missing))
    return [
        {"text": series.title},
        {"text": series.unit or "全部"},
        *({"text": str(count)} for count in counts),
        {"text": missing or "无", "tag": "overdue" if missing else ""},
    ]


def _voided(use: Use) -> dict[str, Any]:
    record = house().store.record(use.record)
    texts = (title_of_kind(use.kind), str(use.position))
    # The head finds no way to a matter about the head; that its number was voided is no secret.
    path = f"/{use.kind}/{use.record}#p{use.position}" if reader().may_open(record) else ""
    return {"href": path, "cells": [{"text": use.text}, *({"text": text} for text in texts)]}
