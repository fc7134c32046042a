"""The charts of a span: a year month by month, the four forms, the ways petitions come, and the
main figures beside those of the year before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from domain.span import Span
from projections.indicators import PERCENT, YUAN, Indicator, row_of
from projections.months import month_by_month, recorded_months
from projections.tallies import Asked, Cell, cells, tenths
from service import charts
from service.charts import Curve, Pair, Part
from service.figures import beside
from service.reading import Reader, today_at

FORMS = ("FORM_1", "FORM_2", "FORM_3", "FORM_4")
CHANNELS = (
    "PET_CH_LETTER",
    "PET_CH_VISIT",
    "PET_CH_PHONE",
    "PET_CH_NET",
    "PET_CH_TRANSFERRED",
    "PET_UPPER",
    "PET_CH_OTHER",
)
MAIN = ("PET_TOTAL", "CLUE_FOUND", "CLUE_HANDLED", "FORM_TOTAL", "CASE_FILED", "PUN_TOTAL")
BY_MONTH = "CLUE_FOUND"


def is_drawn(row: Indicator) -> bool:
    """Whether it is drawn month by month: it counts things, not money or percent."""
    return row.recordable and row.measure_word not in (PERCENT, YUAN)


def by_month(reader: Reader, row: Indicator, asked: Asked) -> bytes:
    """A figure month by month, in the year of a span and in the year before."""
    year = Span.of_year(asked.span.year)
    title = f"{year.title}{row.title}（{row.measure_word}）"
    sides = (_curve(reader, row, replace(asked, span=each)) for each in (year, year.year_before))
    return charts.months(title, *sides)


def _curve(reader: Reader, row: Indicator, asked: Asked) -> Curve:
    """Nothing before the first record, and nothing after this month."""
    year, this_month = asked.span, f"{today_at(reader.house):%Y-%m}"
    first, _ = recorded_months(reader.house.views) or (this_month, this_month)
    known = Span(max(first, year.first), min(this_month, year.last))
    if known.first > known.last:
        return Curve(year.title, [None] * 12)
    found = month_by_month(reader.house.views, row, replace(asked, span=known))
    value = dict(zip(known.months, (cell.value for cell in found), strict=True))
    return Curve(year.title, [value.get(month) for month in year.months])


def _by_month(reader: Reader, asked: Asked) -> bytes:
    return by_month(reader, row_of(BY_MONTH), asked)


def _forms(reader: Reader, asked: Asked) -> bytes:
    return _parts(reader, asked, "四种形态", FORMS)


def _channels(reader: Reader, asked: Asked) -> bytes:
    return _parts(reader, asked, "信访举报来源", CHANNELS)


def _parts(reader: Reader, asked: Asked, title: str, ids: Sequence[str]) -> bytes:
    found = cells(reader.house.views, [row_of(id) for id in ids], asked)
    whole = sum(cell.value or 0 for cell in found)
    shown = [Part(cell.indicator.title, cell.value, _share(cell, whole)) for cell in found]
    word = found[0].indicator.measure_word
    return charts.parts(f"{asked.span.title}{title}（{word}，占比）", shown)


def _share(cell: Cell, whole: int) -> str:
    share = tenths(cell.value or 0, whole)
    return cell.said if share is None else f"{cell.said}（{share // 10}.{share % 10}%）"


def _main(reader: Reader, asked: Asked) -> bytes:
    span, lines = asked.span, beside(reader, [row_of(id) for id in MAIN], asked)
    pairs = [
        Pair(
            f"{row.title}（{row.measure_word}）", line.cell.value, line.before and line.before.value
        )
        for line in lines
        for row in [line.cell.indicator]
    ]
    title = f"{span.title}与上年同期"
    return charts.years(title, span.title, span.year_before.title, pairs)


CHARTS: Mapping[str, tuple[str, Callable[[Reader, Asked], bytes]]] = {
    "months": ("问题线索逐月", _by_month),
    "forms": ("四种形态", _forms),
    "channels": ("信访举报来源", _channels),
    "years": ("主要指标与上年同期", _main),
}
