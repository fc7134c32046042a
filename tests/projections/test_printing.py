"""Figures as print has them: what is printed is never further from the figure than it says."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projections import printing as p

COUNTS = st.integers(0, 10**12)
PLACES = st.integers(0, 3)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (p.in_wan(3_452_000), "345.2万"),
        (p.in_wan(610_449), "61万"),
        (p.in_wan(610_450), "61万"),
        (p.in_wan(610_500), "61.1万"),
        (p.in_wan(9_999), "9999"),
        (p.in_wan(10_000), "1万"),
        (p.in_wan(0), "0"),
        (p.wan(9_000), "0.9万"),
        (p.wan(900), "0.1万"),
        (p.wan(122_100, 2), "12.21万"),
        (p.percent(1, 3), "33.3%"),
        (p.percent(688, 697, 2), "98.71%"),
        (p.percent(708, 708), "100%"),
        (p.percent(33, 654), "5%"),
        (p.percent(1, 2000), "0.1%"),
        (p.percent(0, 7), "0%"),
        (p.percent(0, 0), "—"),
        (p.change(430, 298, 0), "上升44%"),
        (p.change(461, 216), "上升113.4%"),
        (p.change(97, 100), "下降3%"),
        (p.change(4, 4), "持平"),
        (p.change(0, 0), "持平"),
        (p.change(4, 0), "—"),
        (p.yuan(2_165_300), "21653元"),
        (p.yuan(50), "0.5元"),
        (p.yuan(-50), "-0.5元"),
        (p.wan_yuan(24_800_000), "24.8万元"),
        (p.wan_yuan(4_684_850_000), "4684.85万元"),
        (p.wan_yuan(146_000_000), "146万元"),
        (p.over(63), "60余"),
        (p.over(60), "60"),
        (p.over(7), "7"),
        (p.over(7_033, 1_000), "7000余"),
        (p.rounded(-1, 20, 1), "-0.1"),
        (p.rounded(1, -20, 1), "-0.1"),
        (p.rounded(-1, 21, 1), "0.0"),
        (p.rounded(5, 10, 0), "1"),
        (p.rounded(205, 100, 2), "2.05"),
    ],
)
def test_a_figure_is_printed(printed, expected):
    assert printed == expected


@given(COUNTS, st.integers(1, 10**9), PLACES)
def test_what_is_printed_is_within_half_a_unit_of_the_last_place(part, whole, places):
    off = Fraction(p.rounded(part, whole, places)) - Fraction(part, whole)
    half = Fraction(1, 2 * 10**places)
    assert -half < off <= half


@given(COUNTS, COUNTS, PLACES)
def test_the_larger_figure_is_never_printed_as_the_smaller(one, other, places):
    small, large = (p.wan(value, places)[:-1] for value in sorted([one, other]))
    assert Fraction(small) <= Fraction(large)


@given(st.lists(st.integers(0, 10**7), min_size=4, max_size=4).filter(any))
def test_four_shares_of_a_whole_come_to_a_hundred_but_for_their_roundings(forms):
    shares = [Fraction(p.percent(form, sum(forms))[:-1]) for form in forms]
    assert abs(sum(shares) - 100) <= Fraction(2, 10)


@given(st.integers(-(10**12), 10**12))
def test_an_amount_is_printed_to_the_cent(cents):
    assert Fraction(p.yuan(cents)[:-1]) * 100 == cents


@given(COUNTS, st.sampled_from([10, 100, 1_000]))
def test_what_is_cut_down_is_less_than_one_step_away(value, step):
    printed = p.over(value, step)
    down = int(printed.removesuffix("余"))
    assert down <= value < down + step
    assert (down == value) == (not printed.endswith("余"))
