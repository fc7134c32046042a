"""各镇对照: what the units below handed in of a span, side by side, and what it comes to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.record import Record
from domain.span import Span
from domain.statistical_return.figures import Figure
from domain.statistical_return.hand_over import handed_in
from domain.statistical_return.imported import compiled_elsewhere
from projections.indicators import PERCENT, PERSON, Indicator, row_of
from projections.tallies import Asked, Cell, tenths, why
from projections.units import Unit
from service.figures_sheets import number
from service.house import House
from service.provenance import Provenance
from service.return_cells import row_named, title_of, word_of
from service.return_checks.scope import units_under
from service.return_states import SpanReturn
from service.sheet import Column as Heading
from service.sheet import Sheet, Value

APART, ADDED = "已按人去重", "各镇相加，同一人在几个镇的重复计"
NOT_HANDED_IN = "未报"
FIRST = (Heading("类别", 18), Heading("指标", 40), Heading("单位", 8))
LAST = (Heading("合计", 14), Heading("合计口径", 30), Heading("代码", 24))


@dataclass(frozen=True)
class Handed:
    """What a town has handed in: its figures by cell, None where it has not yet."""

    unit: Unit
    state: SpanReturn
    position: int
    figures: Mapping[str, Figure] | None

    @property
    def record(self) -> Record | None:
        """The return."""
        return self.state.record

    @property
    def by_file(self) -> bool:
        """Whether it was compiled in a log of its own."""
        return self.record is not None and compiled_elsewhere(self.record) is not None


@dataclass(frozen=True)
class Line:
    """A cell with each town's figure and their sum; `how` says what people must know of the sum."""

    id: str
    values: tuple[Cell | None, ...]
    sum: Cell | None
    how: str = ""


@dataclass(frozen=True)
class Beside:
    """The towns of a county, beside each other."""

    house: House
    span: Span
    towns: Sequence[Handed]

    @cached_property
    def given(self) -> list[Handed]:
        """Those that have handed something in."""
        return [town for town in self.towns if town.figures is not None]

    @property
    def covered(self) -> str:
        """How many of them the sums cover."""
        return f"{len(self.towns)}个单位中{len(self.given)}个已报"

    @cached_property
    def lines(self) -> list[Line]:
        """Every cell that any of them has, in the order of the statement."""
        cells = dict.fromkeys(cell for town in self.given for cell in town.figures or ())
        return [self._line(id) for id in sorted(cells, key=lambda id: row_named(id) is None)]

    def _line(self, id: str) -> Line:
        row = row_named(id)
        if row is None:
            return Line(id, tuple(None for _ in self.towns), None)
        values = tuple(
            Cell(row, found.value, found.parts) if (found := (town.figures or {}).get(id)) else None
            for town in self.towns
        )
        return Line(id, values, *self._sum(row, [each for each in values if each]))

    def _sum(self, row: Indicator, values: Sequence[Cell]) -> tuple[Cell | None, str]:
        known = [cell for cell in values if cell.value is not None]
        if not known:
            return None, ""
        persons = any(each.unit == PERSON and not each.sum_of for each in _counted(row))
        several = persons and sum(bool(cell.value) for cell in known) > 1
        if several and self._countable(row):
            return self._of_persons(row), APART
        return _added(row, known), ADDED if several else ""

    def _countable(self, row: Indicator) -> bool:
        """Whether the persons behind a figure can be told apart across the towns."""
        return not (row.growth_of or any(town.by_file for town in self.given))

    def _of_persons(self, row: Indicator) -> Cell:
        """A figure of persons, each of whom counts once in whatever town."""
        if not row.share_of:
            return Cell(row, self._persons(row))
        part, base = (self._persons(row_of(id)) for id in row.share_of)
        return Cell(row, tenths(part, base), (part, base))

    def _persons(self, row: Indicator) -> int:
        return len({unit for town in self.given for unit in self._behind(row, town)})

    def _behind(self, row: Indicator, town: Handed) -> Iterator[str]:
        under = units_under(self.house, town.unit.code, town.position)
        asked = Asked(self.span, as_of=town.position, units=under)
        return (counted.unit_key for counted in why(self.house.views, row, asked))


def beside(house: House, span: Span, towns: Sequence[tuple[Unit, SpanReturn]]) -> Beside:
    """What these units have handed in."""
    return Beside(house, span, [_handed(unit, state) for unit, state in towns])


def _handed(unit: Unit, state: SpanReturn) -> Handed:
    given = handed_in(state.record) if state.record else None
    figures = {each.cell: each for each in given.figures} if given else None
    return Handed(unit, state, given.cut_off if given else 0, figures)


def _counted(row: Indicator) -> list[Indicator]:
    return [row_of(id) for id in row.derived_from] or [row]


def _added(row: Indicator, known: Sequence[Cell]) -> Cell:
    """What towns' figures come to; of shares the share of what both terms come to."""
    if row.measure_word != PERCENT:
        return Cell(row, sum(cell.value or 0 for cell in known))
    part, base = (sum(cell.parts[n] for cell in known if cell.parts) for n in (0, 1))
    return Cell(row, tenths(part, base), (part, base))


# ---- as a table to take away


def sheet_of(told: Beside, from_where: Provenance) -> Sheet:
    """The same as a table."""
    towns = [Heading(town.unit.title, 14) for town in told.towns]
    notes = [*from_where.lines, f"合计：{told.covered}"]
    rows = (_row(line, told) for line in told.lines)
    return Sheet(f"{told.span.title}各单位上报统计表", (*FIRST, *towns, *LAST), rows, notes)


def _row(line: Line, told: Beside) -> list[Value]:
    row = row_named(line.id)
    values = [
        NOT_HANDED_IN if town.figures is None else number(cell)
        for town, cell in zip(told.towns, line.values, strict=True)
    ]
    first = [row.group if row else "", title_of(line.id), word_of(line.id)]
    return [*first, *values, number(line.sum), line.how, line.id]
