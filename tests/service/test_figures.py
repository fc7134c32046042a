"""Figures beside those of the year before, and what must be said about the months they are of."""

from dataclasses import replace
from datetime import date

import pytest

from domain.span import NotASpan, Span
from projections.dimensions import dimensions
from projections.indicators import catalogue, row_of
from projections.tallies import Asked, Cell
from service.breakdown import MAY_OVERLAP, MAY_RECUR, OF_THEIR_OWN, Breakdown, Part, breakdown
from service.figures import Line, Statement, asked_by, beside, counted_then, read_span, statement
from service.provenance import provenance
from service.reading import reader_of

FOUND, SHARE = row_of("CLUE_FOUND"), row_of("FORM_SHARE.form_1")
MONEY = next(row for row in catalogue() if row.is_money)
EIGHT = row_of("EIGHT_CASES")
TODAY = date(2027, 5, 10)


def line(now, before=None, as_then=None, row=FOUND):
    sides = (None if each is None else Cell(row, each) for each in (before, as_then))
    return Line(Cell(row, now), *sides)


@pytest.mark.parametrize(
    ("told", "change", "growth"),
    [
        (line(6, 4), "+2", "+50.0%"),
        (line(4, 6), "−2", "−33.3%"),
        (line(4, 4), "0", "0.0%"),
        (line(4, 0), "+4", "—"),
        (line(4), "—", "—"),
        (line(None, 4), "—", "—"),
        (line(625, 500, row=SHARE), "+12.5个百分点", "—"),
        (line(100, 123_456, row=MONEY), "−1,233.56", "−99.9%"),
    ],
)
def test_a_change_is_told_as_a_number_and_as_a_percentage(told, change, growth):
    assert (told.signed(told.change), told.growth_said) == (change, growth)


def test_where_another_rule_counted_then_the_change_is_divided():
    told = line(9, 7, 4)
    assert (told.change_in_all, told.change_of_scope, told.change) == (5, 3, 2)
    assert told.otherwise == "上年按当年口径为4，与之相比+5：口径+3、实际+2"
    assert line(9, 7).otherwise == ""


def test_the_rule_of_the_year_before_is_found():
    assert counted_then(EIGHT, 2019) is row_of(EIGHT.instead_of)
    assert counted_then(EIGHT, 2020) is None
    new = next(row for row in catalogue() if row.from_year and not row.instead_of)
    assert counted_then(new, new.from_year - 1) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("2022", "2022"), ("0", "0000"), ("2022Q1", "2022Q1"), ("2022-01..2022-09",) * 2],
)
def test_a_span_is_read_with_a_year_as_people_write_it(text, code):
    assert read_span(text).code == code


def test_what_is_no_span_is_refused():
    with pytest.raises(NotASpan, match="统计期写作"):
        read_span("2022Q5")


# ---- a statement


def stated(span, *values, recorded=("2026-01", "2027-05")):
    lines = [line(value) for value in values]
    return Statement(Asked(Span.read(span)), 9, lines, recorded, TODAY)


@pytest.mark.parametrize(
    ("told", "standing", "remarks"),
    [
        (stated("2027Q1", 1), "over", []),
        (stated("2027-05", 1), "open", ["2027年5月未结束，以下是到目前为止的数。"]),
        (stated("2027H2", 1), "ahead", ["2027年下半年还没有开始，还没有可统计的记录。"]),
        (
            stated("2027Q1", 0, None),
            "over",
            ["2027年第一季度还没有可统计的记录。本系统的记录自2026年1月至2027年5月。"],
        ),
        (stated("2027Q1", 0, recorded=None), "over", ["2027年第一季度还没有可统计的记录。"]),
        (
            stated("2026Q1", 1),
            "over",
            ["本系统的记录从2026年1月开始，没有上年同期数。"],
        ),
        (
            stated("2027Q1", 1, recorded=("2026-02", "2027-05")),
            "over",
            ["本系统的记录从2026年2月开始，上年同期数不全。"],
        ),
    ],
)
def test_what_must_be_known_of_a_span_is_said(told, standing, remarks):
    assert (told.standing, told.remarks) == (standing, remarks)


@pytest.fixture
def reader(here):
    for day in ("2026-03-02", "2026-03-03", "2027-03-04", "2027-05-04"):
        here.registered(day)
    here.house.views.catch_up()
    return reader_of(here.house, here.ids["manager"])


def found(told, id):
    (only,) = (each for each in told.lines if each.cell.indicator.id == id)
    return only


def test_each_figure_stands_beside_that_of_the_same_months(reader):
    told = statement(reader, asked_by(reader, Span.read("2027H1"), None, ""))
    assert found(told, "CLUE_FOUND") == line(2, 2)
    quarter = statement(reader, asked_by(reader, Span.read("2027Q1"), None, ""))
    assert found(quarter, "CLUE_FOUND") == line(1, 2)
    assert quarter.position == reader.house.store.size()
    assert found(quarter, "PET_TOTAL_PREV").before is None, "it is of the year before itself"


def test_nothing_is_beside_figures_of_the_first_year(reader):
    told = statement(reader, asked_by(reader, Span.read("2026"), None, ""))
    assert found(told, "CLUE_FOUND") == line(2)


def test_the_past_is_told_as_it_was_known(reader):
    before = reader.house.store.size() - 2  # the clue and the person it names
    told = statement(reader, asked_by(reader, Span.read("2027"), before, ""))
    assert (told.position, found(told, "CLUE_FOUND")) == (before, line(1, 2))


def test_a_rule_that_took_the_place_of_another_is_told_beside_it(reader, monkeypatch):
    old = replace(FOUND, code="OLD", until_year=2026)
    new = replace(FOUND, code="NEW", from_year=2027, instead_of="OLD")
    monkeypatch.setattr("service.figures.row_of", {"OLD": old}.__getitem__)
    (only,) = beside(reader, [new], Asked.of_year(2027))
    assert only == Line(Cell(new, 2), Cell(new, 2), Cell(old, 2))


def test_whose_figures_they_are_is_said(reader):
    whole = asked_by(reader, Span.read("2027"), None, "")
    assert provenance(reader, whole, "", "").units == "全部单位"
    town = replace(reader, account=reader.account)
    vars(town)["units"] = frozenset({"zjw"})
    assert provenance(town, whole, "", "").units == "某镇纪委及下级"
    assert provenance(town, whole, "zjw", "").units == "某镇纪委本级"
    assert provenance(town, whole, "cun01", "").units == "cun01及下级"


# ---- by a dimension


def test_parts_cover_the_whole_and_what_is_left_unsaid_is_last(reader):
    told = breakdown(reader.house.views, FOUND, Asked.of_year(2026), dimensions()["source"])
    assert [part.cell.value for part in told.parts if part.cell.value] == [2]
    assert (told.parts[-1].title, told.parts[-1].cell.value) == ("未填", 0)
    assert (told.base.value, told.sum, told.holds) == (2, 2, True)
    assert [told.share(part) for part in told.parts if part.cell.value] == [1000]


def parted(row, dimension, whole, *parts):
    each = tuple(Part("", "", Cell(row, value)) for value in parts)
    return Breakdown(Cell(row, whole), dimensions()[dimension], each)


ACT = replace(FOUND, unit="event")


@pytest.mark.parametrize(
    ("told", "must_add_up", "holds", "remark"),
    [
        (parted(ACT, "source", 3, 1, 2), True, True, "各项之和等于总数。"),
        (parted(ACT, "source", 3, 1, 1), True, False, "各项之和等于总数。"),
        (parted(ACT, "disciplines", 3, 2, 2), False, True, MAY_OVERLAP),
        (parted(ACT, "disciplines", 3, 1, 1), False, False, MAY_OVERLAP),
        (parted(FOUND, "source", 3, 2, 2), False, True, MAY_RECUR),
        (parted(SHARE, "source", 500, 400, 600), False, True, OF_THEIR_OWN),
        (parted(FOUND, "source", None, 0), False, True, MAY_RECUR),
    ],
)
def test_whether_parts_must_make_up_the_whole_is_told(told, must_add_up, holds, remark):
    assert (told.must_add_up, told.holds, told.remark) == (must_add_up, holds, remark)


def test_a_percentage_has_no_share_in_another():
    told = parted(SHARE, "source", 500, 400)
    assert told.share(told.parts[0]) is None
