"""Figures as text for a terminal, and as text with commas for another program."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from projections.months import Fall
from projections.tallies import Cell, CountedUnit
from service.api.figures_shapes import breakdown_shape, line_shape
from service.breakdown import Breakdown
from service.cli.frame import columns
from service.figures import Line, Statement
from service.figures_sheets import AGREES, DIFFERS
from service.provenance import Provenance

NOT_COUNTED = "尚不能统计"
CELL_COLUMNS = (
    "indicator",
    "title",
    "measure_word",
    "scope",
    "value",
    "figures",
    "waits_for",
    "said",
    "before",
    "change",
    "growth",
)
PART_COLUMNS = ("code", "title", "value", "said", "share")


def figures(found: Statement, fallen: Sequence[Fall], from_where: Provenance) -> str:
    """The figures of a span, and what does not hold between them."""
    head = ("指标", "名称", "数", "单位", "上年同期", "增减", "同比", "年报图号")
    broken = [each for each in found.findings if not each.holds]
    wrong = [f"不符：{each.relation.title}（{each.said}）" for each in broken]
    wrong += [
        f"减少：{each.indicator.title}，{each.month}止{each.now}，上月止{each.before}"
        for each in fallen
    ]
    table = columns([head, *map(_figure, found.lines)])
    return "\n".join([table, *found.remarks, *wrong, *from_where.lines])


def _figure(line: Line) -> tuple[str, ...]:
    row = line.cell.indicator
    known = line.cell.value is not None or row.recordable
    return (
        row.id,
        row.title + (f"（{row.scope_title}）" if row.scope_title else ""),
        line.cell.said if known else NOT_COUNTED,
        row.measure_word,
        line.before.said if line.before else "—",
        line.signed(line.change),
        line.growth_said,
        "、".join(row.figures),
    )


def figures_as_csv(found: Statement) -> str:
    """A line a figure."""
    shapes = (line_shape(line) for line in found.lines)
    rows = (shape | {"figures": " ".join(shape["figures"])} for shape in shapes)
    return _csv(CELL_COLUMNS, rows)


def _csv(names: Sequence[str], rows: Iterable[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([row[name] for name in names] for row in rows)
    return text.getvalue().rstrip("\n")


def parts(title: str, found: Breakdown, from_where: Provenance) -> str:
    """A figure by a dimension."""
    word = found.base.indicator.measure_word
    rows = [(part.code, part.title, part.cell.said, word) for part in found.parts]
    whole = ("", "总数", found.base.said, word)
    table = columns([("代码", "分类", "数", "单位"), *rows, whole])
    result = AGREES if found.holds else DIFFERS
    return "\n".join([title, table, f"{found.remark}{result}。", *from_where.lines])


def parts_as_csv(found: Breakdown) -> str:
    """A line a part."""
    return _csv(PART_COLUMNS, breakdown_shape(found)["parts"])


def behind(cell: Cell, units: Sequence[CountedUnit]) -> str:
    """A figure and what it counts."""
    row = cell.indicator
    if not row.recordable:
        return f"{row.id} {row.title}：{NOT_COUNTED}，{row.waits_for}"
    facts = [
        (f"  {unit.unit_key}", fact.occurred_on, fact.kind, fact.record, str(fact.event_position))
        for unit in units
        for fact in unit.facts
    ]
    head = f"{row.id} {row.title}：{cell.said}{row.measure_word}（{row.source}）"
    return "\n".join([head, columns(facts)]).rstrip("\n")
