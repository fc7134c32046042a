"""统计数 of returns in words: what a cell is called, under which heading, how its value is said."""

from collections.abc import Iterable
from itertools import groupby

from domain.statistical_return.figures import Figure
from projections.indicators import Indicator, row_of
from projections.tallies import Cell

ELSEWHERE = "本版本没有的指标"
UNKNOWN = "—"


def row_named(cell: str) -> Indicator | None:
    """The row of a cell; None where a file names one that this version does not know."""
    try:
        return row_of(cell)
    except KeyError:
        return None


def title_of(cell: str) -> str:
    """What a cell is called, with its scope; a cell that is not known by its own name."""
    row = row_named(cell)
    if row is None:
        return cell
    return f"{row.title}（{row.scope_title}）" if row.scope_title else row.title


def word_of(cell: str) -> str:
    """What counts it."""
    row = row_named(cell)
    return row.measure_word if row else ""


def said(cell: str, value: int | None) -> str:
    """A value as print has it."""
    row = row_named(cell)
    if row is None:
        return UNKNOWN if value is None else str(value)
    return Cell(row, value).said


def in_groups(figures: Iterable[Figure]) -> list[tuple[str, list[Figure]]]:
    """Figures under the headings of the statement, in its order; what is not known at the end."""
    found = sorted(figures, key=lambda figure: row_named(figure.cell) is None)
    return [(title, list(each)) for title, each in groupby(found, key=lambda f: _group(f.cell))]


def _group(cell: str) -> str:
    row = row_named(cell)
    return row.group if row else ELSEWHERE
