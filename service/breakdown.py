"""A figure by a dimension: its parts, what is left unsaid, and whether they make up the whole."""

from dataclasses import dataclass

from projections.dimensions import UNSAID, Dimension, dimensions
from projections.indicators import EVENT, PERCENT, Indicator
from projections.tallies import Asked, Cell, broken_down, cell, tenths
from projections.view import Views

UNSAID_TITLE = "未填"
OF_THEIR_OWN = "各行是各自的百分比，不相加。"
MAY_OVERLAP = "可多选，各项之和可大于总数。"
MAY_RECUR = "同一对象可有几次而归入几项，各项之和可大于总数。"
ADD_UP = "各项之和等于总数。"


@dataclass(frozen=True)
class Part:
    """One part of a breakdown; the code is empty where nothing is said."""

    code: str
    title: str
    cell: Cell


@dataclass(frozen=True)
class Breakdown:
    """A figure with its parts."""

    base: Cell
    dimension: Dimension
    parts: tuple[Part, ...]

    @property
    def sum(self) -> int | None:
        """What the parts come to; None of percentages."""
        if self.base.indicator.measure_word == PERCENT:
            return None
        return sum(part.cell.value or 0 for part in self.parts)

    def share(self, part: Part) -> int | None:
        """A part in the whole, in tenths of a percent; None of percentages and of nothing."""
        if self.sum is None or part.cell.value is None:
            return None
        return tenths(part.cell.value, self.base.value or 0)

    @property
    def must_add_up(self) -> bool:
        """Whether every counted unit is in one part alone."""
        row = self.base.indicator
        alone = row.unit == EVENT or bool(row.sum_of)
        return alone and not self.dimension.several and self.sum is not None

    @property
    def holds(self) -> bool:
        """Whether the parts make up the whole, as far as they must: nothing may be missing."""
        if self.sum is None or self.base.value is None:
            return True
        return self.sum == self.base.value if self.must_add_up else self.sum >= self.base.value

    @property
    def remark(self) -> str:
        """How the parts stand to the whole."""
        if self.sum is None:
            return OF_THEIR_OWN
        if self.must_add_up:
            return ADD_UP
        return MAY_OVERLAP if self.dimension.several else MAY_RECUR


def offered(row: Indicator) -> list[Dimension]:
    """The dimensions by which a figure can be broken down."""
    return [dimensions()[id] for id in row.by]


def breakdown(views: Views, row: Indicator, asked: Asked, dimension: Dimension) -> Breakdown:
    """A figure by a dimension."""
    titles = {**dimension.parts, UNSAID: UNSAID_TITLE}
    found = broken_down(views, row, asked, dimension)
    parts = (Part(code, titles[code], counted) for code, counted in found)
    return Breakdown(cell(views, row, asked), dimension, tuple(parts))
