"""Figures, what they are made of, and what is behind them, as tables to be taken away."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from projections.indicators import PERCENT, YUAN
from projections.tallies import Cell
from service.breakdown import Breakdown
from service.figures import Line, Statement
from service.provenance import Provenance
from service.sheet import Column, Sheet, Value

FIGURES = (
    Column("类别", 18),
    Column("指标", 34),
    Column("口径", 22),
    Column("数", 12),
    Column("单位", 8),
    Column("上年同期", 12),
    Column("增减", 12),
    Column("同比（%）", 10),
    Column("年报栏", 10),
    Column("代码", 24),
    Column("说明", 60),
)
PARTS = (Column("分类", 34), Column("数", 12), Column("单位", 8))
RELATIONS = (Column("关系", 44), Column("两边", 20), Column("结果", 8), Column("理由", 60))
AGREES, DIFFERS = "相符", "不符"
NOT_RECORDABLE = "尚无登记步骤"


def sheets_of(told: Statement, from_where: Provenance) -> list[Sheet]:
    """The figures of a span, and the relations between them."""
    title, notes = f"{told.asked.span.title}统计表", [*from_where.lines, *told.remarks]
    figures = Sheet(title, FIGURES, [_figure(line) for line in told.lines], notes)
    return [figures, Sheet(f"{title}勾稽关系", RELATIONS, [*_relations(told)], notes)]


def _figure(line: Line) -> list[Value]:
    row, cell = line.cell.indicator, line.cell
    note = row.source if row.recordable else f"{NOT_RECORDABLE}：{row.waits_for}"
    return [
        row.group,
        row.title,
        row.scope_title,
        number(cell),
        row.measure_word,
        number(line.before),
        number(Cell(row, line.change)),
        None if line.growth is None else Decimal(line.growth).scaleb(-1),
        "、".join(row.figures),
        row.id,
        f"{note}。{line.otherwise}" if line.otherwise else note,
    ]


def number(cell: Cell | None) -> Value:
    """A figure as a spreadsheet can count on with it."""
    if cell is None or cell.value is None:
        return None
    places = {PERCENT: 1, YUAN: 2}.get(cell.indicator.measure_word)
    return Decimal(cell.value).scaleb(-places) if places else cell.value


def _relations(told: Statement) -> Iterator[list[Value]]:
    for found in told.findings:
        if found.known:
            result = AGREES if found.holds else DIFFERS
            yield [found.relation.title, found.said, result, found.relation.because]


def sheet_of_parts(title: str, told: Breakdown, from_where: Provenance) -> Sheet:
    """A figure by a dimension, and last the whole."""
    word = told.base.indicator.measure_word
    rows = [[part.title, number(part.cell), word] for part in told.parts]
    whole = ["总数", number(told.base), word]
    return Sheet(title, PARTS, [*rows, whole], [*from_where.lines, told.remark])


def sheet_of_list(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Value]], from_where: Provenance
) -> Sheet:
    """What is behind a figure."""
    return Sheet(title, [Column(each, 24) for each in columns], rows, from_where.lines)
