"""Many alike at once: what is pasted from a spreadsheet is read like what a program sends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.codes import CODES
from domain.fields import Choice, Command, Day, FieldError, Names, Pasted, PersonName
from tests.domain.fields.forms import errors


class Signed(Command):
    """One row of a sheet."""

    name = PersonName("姓名")
    day = Day("日期")
    rank = Choice("职级", CODES["rank"], required=False)


class Sheet(Command):
    """A form with a column and a table to paste."""

    units = Names("检查单位", required=False)
    rows = Pasted("签到", Signed, required=False)


WRONG_DAY = "日期请按这样填写：2026年3月8日"
MARCH = {"name": "张某", "day": date(2026, 3, 1), "rank": "township_section"}
APRIL = {"name": "李某", "day": date(2026, 4, 2), "rank": None}


def units(said):
    return Sheet().load({"units": said})["units"]


def rows(said):
    return Sheet().load({"rows": said})["rows"]


@pytest.mark.parametrize(
    "text", ["甲村\n乙村", " 甲村 \r\n\r\n乙村\n", "甲村、乙村", "甲村\t乙村", "甲村，乙村；"]
)
def test_names_are_parted_as_people_part_them(text):
    assert units(text) == ["甲村", "乙村"]


def test_names_come_as_a_list_from_a_program():
    assert units(["甲村", " 乙村"]) == ["甲村", "乙村"]


def test_no_name_is_an_absent_field():
    assert (units(""), units([])) == (None, None)
    asked = Command.from_dict({"units": Names("检查单位")})()
    for nothing in ("、", [" "]):
        assert [e.message for e in errors(asked, {"units": nothing})] == ["请填写检查单位"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("甲村\n甲村", "检查单位中“甲村”重复，请删去一个"),
        ("甲" * 51, "检查单位不能超过50字，请删减"),
        ("甲\u200b村", "第2个字符看不见或无法识别，请删去后重填"),
        (3, "检查单位格式不正确，请重新填写"),
        ([3], "检查单位格式不正确，请重新填写"),
        ("\n".join(map(str, range(501))), "检查单位不能超过500个，请分次填写"),
    ],
)
def test_names_that_cannot_be_right_are_refused(said, sentence):
    assert [e.message for e in errors(Sheet(), {"units": said})] == [sentence]


@given(st.lists(st.text("甲乙丙丁戊村社区", min_size=1, max_size=9), unique=True, min_size=1))
def test_what_is_pasted_and_what_is_sent_are_the_same(names):
    assert units("\n".join(names)) == units(names)


@pytest.mark.parametrize(
    "text",
    [
        "张某\t2026-3-1\t乡科级\n李某\t2026-4-2\t",
        "张某 2026-3-1 乡科级\n\n李某　2026-4-2",
        "张某，2026-3-1，township_section\r\n李某，2026-4-2\r\n",
        "日期\t姓名\t职级\n2026-3-1\t张某\t乡科级\n2026-4-2\t李某\t",
    ],
)
def test_a_table_is_pasted_by_columns_or_under_their_titles(text):
    assert rows(text) == [MARCH, APRIL]


def test_a_table_comes_as_rows_from_a_program():
    assert rows([{"name": "李某", "day": "2026-4-2"}]) == [APRIL]
    assert rows([]) is None


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("张某\t错", f"第1行{WRONG_DAY}"),
        ("张某 2026-1-1\n李某", "第2行请填写日期"),
        ("姓名\t日期\n张某\t2026-1-1\n\n李某\t错", f"第4行{WRONG_DAY}"),
        ([{"name": "张某", "day": "错"}], f"第1行{WRONG_DAY}"),
        ("张某 2026-1-1 一般干部 余", "第1行有4栏，应为3栏，请核对"),
        (
            "\n".join(["张某 错"] * 7),
            "；".join(f"第{n}行日期请按这样填写：2026年3月8日" for n in range(1, 6)) + "等7处",
        ),
        (3, "签到格式不正确，请重新填写"),
        ("张某 2026-1-1\n" * 600, "签到应有1至500行"),
    ],
)
def test_a_table_that_cannot_be_right_is_refused_naming_the_line(said, sentence):
    assert [e.message for e in errors(Sheet(), {"rows": said})] == [sentence]


def test_what_is_wrong_is_said_of_the_one_field_there_is():
    (error,) = errors(Sheet(), {"rows": "张某"})
    assert error == FieldError("rows", "rows", "第1行请填写日期")
