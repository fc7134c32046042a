"""Spans, units, breakdowns and what is worked out from other rows."""

import pytest

from domain.span import Span
from projections.dimensions import dimensions
from projections.indicators import Indicator, catalogue, row_of, rules_of
from projections.tallies import (
    Asked,
    Cell,
    NotACell,
    broken_down,
    cell,
    read_cell,
    tally,
    tenths,
    why,
)
from tests import histories as h

KEYS = {"code": "A", "title": "甲", "group": "组", "source": "口径"}
SHARE = Indicator(**KEYS, measure_word="%", share_of=("CLUE_HANDLED", "CLUE_FOUND"))
BEFORE = Indicator(**KEYS, measure_word="件", before="CLUE_FOUND")
GROWTH = Indicator(**KEYS, measure_word="%", growth_of="CLUE_FOUND")
FOLLOWED = {
    **KEYS,
    "measure_word": "件",
    "unit": "record",
    "counts": ("clue.clue_registered",),
}
CLOSED = ("clue.closure_approved",)


def test_a_span_counts_the_months_it_has(office):
    office.did("manager", "register_clue", "2026-03-02", **h.CLUE)
    office.did("manager", "register_clue", "2026-05-06", **h.CLUE)
    office.house.views.catch_up()
    found = row_of("CLUE_FOUND")
    spans = ("2026-03", "2026Q1", "2026Q2", "2026H1", "2026-01..2026-04", "2026-06", "2025")
    counted = [cell(office.house.views, found, Asked(Span.read(span))).value for span in spans]
    assert counted == [1, 1, 1, 2, 1, 0, 0]


def test_each_unit_counts_its_own_and_several_together(office):
    office.hire("elsewhere", "clue_manager", unit="yz")
    for who in ("manager", "elsewhere", "elsewhere"):
        office.did(who, "register_clue", "2026-03-02", **h.CLUE)
    office.house.views.catch_up()

    def found(*units):
        asked = Asked.of_year(2026, units=frozenset(units))
        return cell(office.house.views, row_of("CLUE_FOUND"), asked).value

    assert (found("zjw"), found("yz"), found("zjw", "yz"), found()) == (1, 2, 3, 0)


def test_what_is_worked_out_from_other_rows(office):
    office.did("manager", "register_clue", "2025-11-03", **h.CLUE)
    office.closed(office.registered())
    for _ in range(2):
        office.registered()
    office.house.views.catch_up()
    asked = Asked.of_year(2026)
    found = [cell(office.house.views, row, asked) for row in (SHARE, BEFORE, GROWTH)]
    assert found == [
        Cell(SHARE, 333, (1, 3)),
        Cell(BEFORE, 1),
        Cell(GROWTH, 2000, (2, 1)),
    ]
    assert [each.said for each in found] == ["33.3", "1", "200.0"]
    assert [len(why(office.house.views, row, asked)) for row in (SHARE, BEFORE)] == [1, 1]


def test_a_share_of_nothing_is_not_nought(here):
    here.house.views.catch_up()
    empty = cell(here.house.views, SHARE, Asked.of_year(2026))
    assert (empty, empty.said) == (Cell(SHARE, None, (0, 0)), "—")
    grown = cell(here.house.views, GROWTH, Asked.of_year(2026))
    assert (grown.value, grown.parts) == (None, (0, 0))


@pytest.mark.parametrize(
    ("part", "base", "said"),
    [
        (1, 3, 333),
        (2, 3, 667),
        (1, 2000, 1),
        (1, 2001, 0),
        (-1, 3, -333),
        (-1, 2000, -1),
        (0, 5, 0),
    ],
)
def test_a_percent_is_rounded_half_up_to_one_decimal(part, base, said):
    assert tenths(part, base) == said


@pytest.mark.parametrize(
    ("keys", "count"),
    [({"followed_by": CLOSED}, 1), ({"not_followed_by": CLOSED}, 2), ({}, 3)],
)
def test_an_act_is_asked_what_followed(office, keys, count):
    office.closed(office.registered())
    for _ in range(2):
        office.registered()
    office.house.views.catch_up()
    assert (
        cell(office.house.views, Indicator(**FOLLOWED, **keys), Asked.of_year(2026)).value == count
    )


def test_units_with_any_record_are_counted(office):
    office.hire("elsewhere", "clue_manager", unit="yz")
    for who in ("manager", "elsewhere", "elsewhere"):
        office.did(who, "register_clue", "2026-03-02", **h.CLUE)
    office.house.views.catch_up()
    row = Indicator(**FOLLOWED | {"unit": "unit"})
    assert cell(office.house.views, row, Asked.of_year(2026)).value == 2


def test_a_breakdown_covers_its_base_and_says_what_is_not_known(office):
    office.registered(disciplines=["work", "life"])
    office.registered(disciplines=["work"])
    office.house.views.catch_up()
    asked, found = Asked.of_year(2026), row_of("CLUE_FOUND")
    several, single = dimensions()["disciplines"], dimensions()["rank"]
    parts = dict(broken_down(office.house.views, found, asked, several))
    assert {code: part.value for code, part in parts.items() if part.value} == {
        "work": 2,
        "life": 1,
    }
    assert (several.several, single.several) == (True, False)
    ranks = broken_down(office.house.views, found, asked, single)
    assert sum(part.value for _, part in ranks) == cell(office.house.views, found, asked).value
    assert [code for code, _ in ranks] == [*single.parts, ""]


def test_a_cell_may_be_narrowed_by_name():
    assert read_cell("CLUE_FOUND") == ([row_of("CLUE_FOUND")], {})
    assert read_cell("S26:rank=county,disciplines=work") == (
        [row_of("CLUE_HANDLED")],
        {"rank": "county", "disciplines": "work"},
    )


@pytest.mark.parametrize("text", ["NO_SUCH", "S26:no=county", "S26:rank=no", "S26:rank", ""])
def test_what_names_no_cell_is_refused(text):
    with pytest.raises(NotACell, match="没有"):
        read_cell(text)


def test_money_is_exact_to_the_cent(office):
    cost = {
        "code": "COST",
        "title": "接待费用",
        "group": "组",
        "source": "口径",
        "measure_word": "元",
    }
    row = Indicator(**cost, counts=("official_reception.official_reception_logged",))
    money = Indicator(**cost, counts=row.counts, sum_of="reception_cost")
    assert (row.is_money, money.is_money) == (False, True)
    assert [Cell(money, value).said for value in (0, 5, 123456, 100000000)] == [
        "0.00",
        "0.05",
        "1,234.56",
        "1,000,000.00",
    ]


def test_a_year_has_the_rows_that_are_in_force(here, monkeypatch):
    old = Indicator(**FOLLOWED | {"code": "OLD"}, until_year=2025)
    new = Indicator(**FOLLOWED | {"code": "NEW"}, from_year=2026, instead_of="OLD")
    monkeypatch.setattr("projections.tallies.catalogue", lambda: (old, new))
    here.house.views.catch_up()
    years = {year: tally(here.house.views, Asked.of_year(year)) for year in (2025, 2026)}
    assert {year: [c.indicator.id for c in cells] for year, cells in years.items()} == {
        2025: ["OLD"],
        2026: ["NEW"],
    }


def test_a_way_of_counting_has_a_digest_that_words_do_not_change():
    row = Indicator(**FOLLOWED)
    said_better = Indicator(**FOLLOWED | {"title": "乙", "source": "说得更清楚"})
    counted_otherwise = Indicator(**FOLLOWED | {"unit": "person"})
    assert row.rule == said_better.rule != counted_otherwise.rule
    assert SHARE.rule != Indicator(**KEYS, measure_word="%", share_of=("FORM_1", "FORM_2")).rule
    ids = [each.id for each in catalogue()]
    assert rules_of(ids) == rules_of(ids) != rules_of(ids[1:])
