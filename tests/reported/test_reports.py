"""Every figure of published reports comes out of a cell, from a history that has such matters.

Each figure has a unit of its own in one house, with a day of the report's months. Another unit
and the year after have some of it that must not be counted, and so has the unit itself, of another
sort, where print speaks of one sort among several.
"""

import re

import pytest

from domain.span import Span
from projections.printing import rounded
from projections.tallies import Asked, cells, read_cell
from service.house import House, Settings
from tests.reported.figures import fewest, figures, figures_of
from tests.reported.history import Teller, another
from tests.stores import Clock
from tests.written import Written

ANSWERED = {f"unit {n}": figure for n, figure in enumerate(figures()) if figure.cell}
AMONG = "among_units "  # before a story told of several units together
EACH = "each_unit "  # before a story told once of every unit that is counted
BEFORE = " before"  # after a cell of the same months of the year before


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A house in which all of it has happened."""
    house = House(Settings(tmp_path_factory.mktemp("reports")), Clock())
    book = Written(house)
    for unit, figure in ANSWERED.items():
        written(book, figure, unit)
    book.save()
    yield book
    house.close()


def written(book, figure, unit):
    """A figure's history in its months, and around it what does not belong to it."""
    story = figure.story.removeprefix(AMONG).removeprefix(EACH)
    spans = [Span.read(each) for each in figure.spans]
    now, others, before = how_many(figure)
    told_by = [Teller(book, day(span), each) for span in spans for each in units(figure, unit)]
    share_out(story, now, told_by)
    if other := another(story):
        told_by[0].tell(other, others)
    earlier = day(spans[0].year_before)
    share_out(story, before, [Teller(book, earlier, each) for each in units(figure, unit)])
    Teller(book, f"{spans[-1].year + 1}-01-10", unit).tell(story, 2)
    Teller(book, day(spans[0]), "elsewhere").tell(story, 1)


def share_out(story, n, tellers):
    """The story so many times in all, as evenly as may be."""
    part, rest = divmod(n, len(tellers))
    for index, teller in enumerate(tellers):
        teller.tell(story, part + rest * (index == 0))


def how_many(figure):
    """How many there are in its months, how many of another sort, how many the year before."""
    if figure.is_percent:
        growth = figure.cell.startswith("YOY")
        part, whole = fewest(figure.printed, growth)
        return (part, 0, whole) if growth else (part, whole - part, 0)
    n = figure.value // figure.scale
    more, _, less = figure.cell.partition(" - ")
    if less:
        return (4, 0, n + 4) if is_before(more) else (n + 4, 0, 4)
    if is_before(more):
        return (n, 0, n) if figure.story.startswith(EACH) else (4, 0, n)
    return (n, 0 if figure.story.startswith(EACH) else 2, 0)


def is_before(cells):
    """Whether a figure is of the year before."""
    return cells.endswith((BEFORE, "_PREV"))


def day(span):
    """A day of its last month."""
    return f"{span.last}-15"


def units(figure, unit):
    if figure.story.startswith(EACH):
        return [f"{unit} and {n}" for n in range(figure.value)]
    return [unit, f"{unit} and another"] if figure.story.startswith(AMONG) else [unit]


def read(book, figure, unit):
    """What its cells come to, as the report prints it."""
    part, share, base = figure.cell.partition(" / ")
    if share:
        return as_percent(figure, total(book, figure, unit, part), total(book, figure, unit, base))
    if figure.is_percent:
        ((cell,),) = of_spans(book, figure, unit, part)
        return as_percent(figure, *cell.parts)
    return figure.prints(total(book, figure, unit, part) * figure.scale)


def total(book, figure, unit, names):
    """Cells added up, or one taken from another, over all spans."""
    more, _, less = names.partition(" - ")
    taken = total(book, figure, unit, less) if less else 0
    found = (of_spans(book, figure, unit, name) for name in more.split("+"))
    return sum(cell.value for spans in found for each in spans for cell in each) - taken


def of_spans(book, figure, unit, name):
    """A cell in each of the spans."""
    rows, where = read_cell(name.removesuffix(BEFORE))
    spans = map(Span.read, figure.spans)
    if name.endswith(BEFORE):
        spans = (span.year_before for span in spans)
    asked = (Asked(span, units=frozenset(units(figure, unit)), where=where) for span in spans)
    return [cells(book.house.views, rows, each) for each in asked]


def as_percent(figure, part, whole):
    """With as many decimals as the report has."""
    places = len(figure.printed.removesuffix("%").partition(".")[2])
    return f"{rounded(part * 100, whole, places)}%"


@pytest.mark.parametrize(
    ("unit", "figure"), ANSWERED.items(), ids=[f"{f.report} {f.words}" for f in ANSWERED.values()]
)
def test_a_printed_figure_is_read_from_its_cell(book, unit, figure):
    assert read(book, figure, unit) == figure.printed_at_scale


def named(cell):
    """The cells that a figure is worked out from."""
    return [name.removesuffix(BEFORE) for name in re.split(r" / | - |\+", cell)]


@pytest.mark.parametrize("figure", ANSWERED.values(), ids=lambda f: f"{f.report} {f.words}")
def test_a_cell_is_narrowed_only_by_what_its_row_is_broken_down_by(figure):
    for rows, where in map(read_cell, named(figure.cell)):
        assert [set(where) - set(row.by) for row in rows] == [set()]


@pytest.mark.parametrize(
    ("name", "told", "least"), [("open_reports", 355, 95), ("more_reports", 329, 88)]
)
def test_nearly_every_figure_is_answered_by_a_cell_and_of_the_others_it_is_told_why(
    name, told, least
):
    unanswered = [figure for figure in figures_of(name) if not figure.cell]
    assert len(figures_of(name)) == told
    assert len(unanswered) * 100 <= (100 - least) * told
    assert all(len(figure.story) > 8 for figure in unanswered)
