"""Days, as people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.fields import PUBLIC, BusinessDate, Command, FieldError
from tests.domain.fields.forms import loaded, refusal


@pytest.mark.parametrize(
    "typed",
    [
        "2026-3-8",
        "2026-03-08",
        "2026.3.8",
        "2026/3/8",
        "20260308",
        "2026年3月8日",
        " 2026 年 3 月 8 日\u3000",
        "２０２６年３月８日",
        "２０２６．０３．０８",
        date(2026, 3, 8),
    ],
)
def test_a_day_may_be_written_in_many_ways(typed):
    assert loaded("day", typed) == date(2026, 3, 8)


DAY_SAMPLE = "受理日期请按这样填写：2026年3月8日"
NO_SUCH_DAY = "日期不存在，请核对年月日"
YEAR = "年份应在1900年至2100年之间"


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        ("2026-02-30", "no_such_day", NO_SUCH_DAY),
        ("2025年2月29日", "no_such_day", NO_SUCH_DAY),
        ("20261301", "no_such_day", NO_SUCH_DAY),
        ("0000-01-01", "no_such_day", NO_SUCH_DAY),
        ("0001-01-01", "out_of_range", YEAR),
        ("1899.12.31", "out_of_range", YEAR),
        ("2101/1/1", "out_of_range", YEAR),
        (date(2101, 1, 1), "out_of_range", YEAR),
        ("正月初三", "lunar", "请填公历日期，如2026年3月8日"),
        ("农历2026年3月8日", "lunar", "请填公历日期，如2026年3月8日"),
        ("除夕", "lunar", "请填公历日期，如2026年3月8日"),
        ("二〇二六年一月二日", "invalid", DAY_SAMPLE),
        ("2026-3", "invalid", DAY_SAMPLE),
        ("26-3-8", "invalid", DAY_SAMPLE),
        ("2026-1-2 3", "invalid", DAY_SAMPLE),
        ("2026-03-08T00:00:00Z", "invalid", DAY_SAMPLE),
        ("٢٠٢٦-٣-٨", "invalid", DAY_SAMPLE),
        ("9" * 5000, "invalid", DAY_SAMPLE),
        (20260308, "invalid", DAY_SAMPLE),
        (datetime(2026, 3, 8, 9), "invalid", DAY_SAMPLE),
    ],
)
def test_what_is_no_day_is_refused_with_a_way_out(typed, code, sentence):
    assert refusal("day", typed) == FieldError("day", code, sentence)


def test_the_day_something_was_done_may_be_left_out():
    schema = Command.from_dict({"occurred_on": BusinessDate("办理日期")})()
    assert schema.load({}) == {"occurred_on": None}
    assert schema.fields["occurred_on"].metadata["x-secrecy"] == PUBLIC


@settings(max_examples=50, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["{}-{}-{}", "{}年{}月{}日"])
)
def test_every_day_written_is_the_day_read(day, form):
    assert loaded("day", form.format(day.year, day.month, day.day)) == day
