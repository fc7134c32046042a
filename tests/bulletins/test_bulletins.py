"""Whole numbers behind published bulletins: there are some, they obey what must hold, and print so;
where a copy has a misprint there are none.
"""

from dataclasses import replace
from fractions import Fraction
from itertools import groupby, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projections.printing import in_wan, percent, wan
from tests.bulletins.published import SHARES, behind, bulletins
from tests.bulletins.solver import Limit, at_most, equal, solution

EVERY = pytest.mark.parametrize("bulletin", bulletins().values(), ids=bulletins())
NATIONAL = [each for id, each in bulletins().items() if not id.startswith("cadres")]
YEARS = {year: list(each) for year, each in groupby(NATIONAL, key=lambda each: each.span[:4])}
FULL = [bulletins()[id] for id in ("2020", "2021", "2023", "2025-9M")]


def obeyed(figures, limits):
    return all(
        sum(figures[c] * n for c, n in each.times.items()) <= each.at_most for each in limits
    )


def printed_again(figures, cell, like):
    """A figure as this bulletin prints; what it calls nearly or more than is taken at its word."""
    if cell in SHARES:
        return percent(figures[SHARES[cell]], figures["FORM_TOTAL"])
    if like.strip("约超余") != like:
        return like if behind(like)[0] <= figures[cell] <= behind(like)[1] else "another"
    places = len(like.strip("万").partition(".")[2]) or 1
    return wan(figures[cell], places) if "万" in like else in_wan(figures[cell])


@EVERY
def test_there_are_whole_numbers_behind_a_bulletin_that_print_as_it_does(bulletin):
    figures = solution(bulletin.bounds(), bulletin.limits())
    assert figures is not None
    assert obeyed(figures, bulletin.limits())
    again = {c: printed_again(figures, c, like) for c, like in bulletin.printed.items()}
    assert again == bulletin.printed


@EVERY
def test_four_shares_come_to_a_hundred_but_for_their_roundings(bulletin):
    shares = [Fraction(text[:-1]) for cell, text in bulletin.printed.items() if cell in SHARES]
    assert len(shares) < 4 or abs(sum(shares) - 100) <= Fraction(2, 10)


@pytest.mark.parametrize("year", YEARS)
def test_what_is_told_of_more_months_of_a_year_is_never_less(year):
    for fewer, more in pairwise(YEARS[year]):
        for cell in fewer.counts.keys() & more.counts.keys():
            assert behind(fewer.counts[cell])[0] <= behind(more.counts[cell])[1], (more.id, cell)


def test_more_is_sanctioned_than_filed_in_some_year_and_neither_follows_from_the_other():
    year = bulletins()["2024"]
    assert behind(year.printed["PUN_TOTAL"])[0] > behind(year.printed["CASE_FILED"])[1]
    assert solution(year.bounds(), year.limits())


@pytest.mark.parametrize("bulletin", FULL, ids=lambda bulletin: bulletin.id)
def test_the_forms_from_the_second_on_are_near_those_sanctioned_and_not_the_same(bulletin):
    figures = solution(bulletin.bounds(), bulletin.limits())
    further = figures["FORM_2"] + figures["FORM_3"] + figures["FORM_4"]
    assert figures["PUN_TOTAL"] < further < figures["PUN_TOTAL"] * 105 // 100


def misprinted(id, **printed):
    bulletin = bulletins()[id]
    return replace(bulletin, printed={**bulletin.printed, **printed})


@pytest.mark.parametrize(
    "misprint",
    [
        pytest.param(misprinted("2020H1", PUN_RANK_COUNTY="900"), id="900 for 0.9万 in a copy"),
        pytest.param(misprinted("2023", FORM_1="109.3万"), id="a form against its share"),
        pytest.param(misprinted("2023", FORM_TOTAL="172.1万"), id="a total against its forms"),
        pytest.param(misprinted("2023", PUN_GOV="10.9万"), id="two kinds too few for all"),
        pytest.param(misprinted("2023", PET_COMPLAINT="345.4万"), id="more than were received"),
        pytest.param(misprinted("2021", **{"FORM_SHARE.form_2": "23.4%"}), id="a share mistyped"),
    ],
)
def test_nothing_fits_behind_a_misprint(misprint):
    assert solution(misprint.bounds(), misprint.limits()) is None


def test_the_right_figure_in_the_place_of_the_misprint_fits():
    right = misprinted("2020H1", PUN_RANK_COUNTY="0.9万")
    assert solution(right.bounds(), right.limits())


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("345.2万", (3_451_500, 3_452_499)),
        ("61万", (609_500, 610_499)),
        ("0.4万", (3_500, 4_499)),
        ("2.21万", (22_050, 22_149)),
        ("3144", (3_144, 3_144)),
        ("2700余", (2_700, 2_799)),
        ("460余", (460, 469)),
        ("超168万", (1_680_000, 1_689_999)),
        ("超4.02万", (40_200, 40_299)),
        ("约105万", (1_045_000, 1_054_999)),
        ("约1.39万", (13_850, 13_949)),
    ],
)
def test_what_may_be_behind_a_printed_figure(text, bounds):
    assert behind(text) == bounds


SMALL = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted).map(tuple)
TIMES = st.dictionaries(st.sampled_from("abc"), st.sampled_from([-2, -1, 1, 2, 3]), min_size=1)
LIMIT = st.builds(Limit, TIMES, st.integers(-4, 6))


@given(st.fixed_dictionaries(dict.fromkeys("abc", SMALL)), st.lists(LIMIT, max_size=4))
def test_a_solution_is_found_wherever_trying_everything_finds_one(bounds, limits):
    every = product(*(range(low, high + 1) for low, high in bounds.values()))
    fitting = [each for each in every if obeyed(dict(zip(bounds, each, strict=True)), limits)]
    found = solution(bounds, limits)
    assert (found is not None) == bool(fitting)
    assert found is None or tuple(found[name] for name in bounds) in fitting


def test_sums_are_the_same_or_one_is_not_more():
    bounds = {"a": (2, 3), "b": (3, 9), "c": (0, 6)}
    both = [*equal(["a", "b"], ["c"]), at_most(["b"], ["a"])]
    assert solution(bounds, both) == {"a": 3, "b": 3, "c": 6}
    assert solution(bounds | {"c": (0, 5)}, both) is None
