"""Spans of statistics months: how they are written, said and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.span import NotASpan, Span

WRITTEN = [
    ("2022", "2022-01", "2022-12", "2022年"),
    ("2022-03", "2022-03", "2022-03", "2022年3月"),
    ("2022Q1", "2022-01", "2022-03", "2022年第一季度"),
    ("2022Q4", "2022-10", "2022-12", "2022年第四季度"),
    ("2022H1", "2022-01", "2022-06", "2022年上半年"),
    ("2022H2", "2022-07", "2022-12", "2022年下半年"),
    ("2022-01..2022-09", "2022-01", "2022-09", "2022年1至9月"),
]


@pytest.mark.parametrize(("text", "first", "last", "title"), WRITTEN)
def test_a_span_is_written_and_said(text, first, last, title):
    span = Span.read(text)
    assert (span, span.code, span.title) == (Span(first, last), text, title)


@pytest.mark.parametrize(
    ("text", "same"), [("2022-01..2022-03", "2022Q1"), ("2022-01..2022-12", "2022")]
)
def test_the_year_so_far_may_be_a_quarter_or_a_year(text, same):
    assert Span.read(text) == Span.read(same)


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-00", "2022-13", "2022Q5", "2022H3", "2022-01..2023-02", "2022-01..2022-01",
     "0000", "0999-01", "2022-01..2022-13", "2022-02..2022-05", "2022 ", "２０２２", "2022q1"],
)  # fmt: skip
def test_what_names_no_span_is_told_how_to_write_one(text):
    with pytest.raises(NotASpan, match="统计期写作"):
        Span.read(text)


def test_months_and_their_neighbours():
    span = Span.read("2022Q2")
    assert span.months == ("2022-04", "2022-05", "2022-06")
    assert span.year_before == Span.read("2021Q2")
    assert span.to_date == Span.read("2022H1")
    assert Span.of_year(2022) == Span.read("2022")


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 12))
def test_every_span_of_one_year_that_begins_it_is_read_back(year, first, last):
    span = Span(f"{year:04}-01", f"{year:04}-{last:02}")
    month = Span(f"{year:04}-{first:02}", f"{year:04}-{first:02}")
    assert (Span.read(span.code), Span.read(month.code)) == (span, month)
