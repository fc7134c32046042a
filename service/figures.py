"""Figures as they are told: beside those of the year before, as known at a position, with what
must be said about the months they are of. Pages, exports, the API and the command line tell these.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from domain.span import Span
from projections.indicators import PERCENT, Indicator, row_of
from projections.months import recorded_months
from projections.relations import Finding, findings
from projections.tallies import Asked, Cell, cells, tally, tenths
from service import words
from service.provenance import position_of
from service.reading import Reader, kept_from, today_at
from service.units import units_asked

UNKNOWN = "—"
BARE_YEAR = re.compile("[0-9]{1,4}")
OVER, OPEN, AHEAD = "over", "open", "ahead"  # how a span stands on a day


def read_span(text: str) -> Span:
    """The span an address or a command names; a year also without its noughts. Raises NotASpan."""
    return Span.of_year(int(text)) if BARE_YEAR.fullmatch(text) else Span.read(text)


def asked_by(reader: Reader, span: Span, as_of: int | None, unit: str) -> Asked:
    """What a reader asks for. Raises ValueError with a sentence for the user."""
    return Asked(span, as_of, units_asked(reader, unit), without=kept_from(reader))


@dataclass(frozen=True)
class Line:
    """A figure beside those of the same months of the year before: counted as now (None where
    nothing is recorded of them, or nothing can be compared) and, where it was counted otherwise
    then, also as then.
    """

    cell: Cell
    before: Cell | None = None
    as_then: Cell | None = None

    @property
    def change(self) -> int | None:
        """By how much it changed, both counted as now."""
        return _difference(self.cell, self.before)

    @property
    def growth(self) -> int | None:
        """The same in tenths of a percent; a share has none, for it is a percentage itself."""
        before = self.before.value if self.before else None
        if self.change is None or not before or self.is_share:
            return None
        return tenths(self.change, before)

    @property
    def change_of_scope(self) -> int | None:
        """How much of the change from what was told then comes of counting otherwise."""
        return _difference(self.before, self.as_then)

    @property
    def change_in_all(self) -> int | None:
        """The change from what was told then."""
        return _difference(self.cell, self.as_then)

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage."""
        return self.cell.indicator.measure_word == PERCENT

    def signed(self, change: int | None) -> str:
        """A change as print has it."""
        if change is None:
            return UNKNOWN
        said = f"{_sign(change)}{Cell(self.cell.indicator, abs(change)).said}"
        return f"{said}个百分点" if self.is_share else said

    @property
    def growth_said(self) -> str:
        """The growth as print has it."""
        return UNKNOWN if self.growth is None else f"{_sign(self.growth)}{_percent(self.growth)}"

    @property
    def otherwise(self) -> str:
        """Where it was counted otherwise then: what was told, and how the change divides."""
        if self.as_then is None or self.change_in_all is None:
            return ""
        parts = {"口径": self.change_of_scope, "实际": self.change}
        divided = "、".join(f"{name}{self.signed(part)}" for name, part in parts.items())
        in_all = self.signed(self.change_in_all)
        return f"上年按当年口径为{self.as_then.said}，与之相比{in_all}：{divided}"


def _sign(change: int) -> str:
    return "+" if change > 0 else "−" if change else ""


def _percent(growth: int) -> str:
    return f"{abs(growth) // 10}.{abs(growth) % 10}%"


def _difference(now: Cell | None, before: Cell | None) -> int | None:
    if now is None or before is None or now.value is None or before.value is None:
        return None
    return now.value - before.value


@dataclass(frozen=True)
class Statement:
    """The figures of a span as known at a position, on a day; `recorded` are the first and the last
    month there are records of.
    """

    asked: Asked
    position: int
    lines: Sequence[Line]
    recorded: tuple[str, str] | None
    today: date

    @cached_property
    def cells(self) -> list[Cell]:
        """Its figures."""
        return [line.cell for line in self.lines]

    @cached_property
    def findings(self) -> list[Finding]:
        """What must hold between them."""
        return findings(self.cells, self.asked.span)

    @property
    def standing(self) -> str:
        """Whether the span is over, is still open, or lies ahead."""
        month = f"{self.today:%Y-%m}"
        if self.asked.span.first > month:
            return AHEAD
        return OPEN if self.asked.span.last >= month else OVER

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not any(cell.value for cell in self.cells)

    @property
    def remarks(self) -> list[str]:
        """What a reader must know before the figures."""
        title, said = self.asked.span.title, []
        if self.standing == AHEAD:
            return [f"{title}还没有开始，还没有可统计的记录。"]
        if self.empty:
            said.append(f"{title}还没有可统计的记录。{self._recorded_said}")
        if self.standing == OPEN:
            said.append(f"{title}未结束，以下是到目前为止的数。")
        return said + self._compared

    @property
    def _recorded_said(self) -> str:
        if self.recorded is None:
            return ""
        return f"本系统的记录自{words.month(self.recorded[0])}至{words.month(self.recorded[1])}。"

    @property
    def _compared(self) -> list[str]:
        """How far the year before is recorded, where it is so in part only."""
        before = self.asked.span.year_before
        if self.empty or self.recorded is None or self.recorded[0] <= before.first:
            return []
        begins = words.month(self.recorded[0])
        if self.recorded[0] > before.last:
            return [f"本系统的记录从{begins}开始，没有上年同期数。"]
        return [f"本系统的记录从{begins}开始，上年同期数不全。"]


def statement(reader: Reader, asked: Asked) -> Statement:
    """The figures a reader asks for."""
    views, recorded = reader.house.views, recorded_months(reader.house.views)
    lines = _lines(reader, tally(views, asked), asked, recorded)
    at = position_of(reader, asked)
    return Statement(asked, at, lines, recorded, today_at(reader.house))


def beside(reader: Reader, rows: Sequence[Indicator], asked: Asked) -> list[Line]:
    """Some figures beside those of the year before."""
    views = reader.house.views
    return _lines(reader, cells(views, rows, asked), asked, recorded_months(views))


def _lines(
    reader: Reader, now: Sequence[Cell], asked: Asked, recorded: tuple[str, str] | None
) -> list[Line]:
    span = asked.span.year_before
    if recorded is None or recorded[0] > span.last:
        return [Line(cell) for cell in now]
    rows = [cell.indicator for cell in now if _comparable(cell.indicator)]
    then = {row: other for row in rows if (other := counted_then(row, span.year))}
    asked_for = [*dict.fromkeys((*rows, *then.values()))]
    earlier = cells(reader.house.views, asked_for, replace(asked, span=span))
    found: dict[Indicator | None, Cell] = {cell.indicator: cell for cell in earlier}
    each = ((cell, cell.indicator) for cell in now)
    return [Line(cell, found.get(row), found.get(then.get(row))) for cell, row in each]


def _comparable(row: Indicator) -> bool:
    """Whether it is a figure of this year alone."""
    return row.recordable and not (row.before or row.growth_of)


def counted_then(row: Indicator, year: int) -> Indicator | None:
    """The other row by which a figure was counted in a year; None if there was none."""
    other: Indicator | None = row
    while other is not None and not other.in_force(year):
        other = row_of(other.instead_of) if other.instead_of else None
    return None if other is row else other
