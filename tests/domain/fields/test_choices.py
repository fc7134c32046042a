"""Codes of closed lists, yes or no, and whole numbers."""

import time

import pytest

from domain.codes import CodeList
from domain.fields import Choice, FieldError
from tests.domain.fields.forms import loaded, refusal

SEVEN = CodeList("seven", "七项", {f"c{n}": f"第{n}项" for n in range(7)})
EIGHT = CodeList("eight", "八项", {f"c{n}": f"第{n}项" for n in range(8)})


@pytest.mark.parametrize("code", ["сlosed", "CLOSED", "retired", "予以了结"])
def test_a_code_outside_the_list_is_refused(code):
    sentence = "处置方式不在列表中，请重新选择"
    assert refusal("choice", code) == FieldError("choice", "not_in_list", sentence)


@pytest.mark.parametrize("codes", [["work", "сlosed"], ["work", []], "work", {"work": 1}])
def test_several_codes_must_all_be_in_the_list(codes):
    sentence = "违纪类别请选择列表中的项目"
    assert refusal("choices", codes) == FieldError("choices", "not_in_list", sentence)


def test_a_code_is_chosen_once():
    sentence = "违纪类别有重复，请删去重复的选项"
    assert refusal("choices", ["work", "work"]) == FieldError("choices", "repeated", sentence)


@pytest.mark.parametrize("said", [True, "true", "是", " yes"])
def test_yes_is_said_in_few_words(said):
    assert loaded("flag", said) is True


@pytest.mark.parametrize("said", [False, "false", "否", "no"])
def test_no_is_said_in_few_words(said):
    assert loaded("flag", said) is False


@pytest.mark.parametrize("said", ["t", "on", "TRUE", "1", 1, 0, "0", [1]])
def test_anything_else_is_neither_yes_nor_no(said):
    assert refusal("flag", said) == FieldError("flag", "invalid", "署名举报请选择是或否")


@pytest.mark.parametrize("typed", [3, "3", "３", " 03 "])
def test_a_whole_number_is_taken_in_any_width(typed):
    assert loaded("whole", typed) == 3


@pytest.mark.parametrize(
    "typed", [1.9, 3.0, True, "1e3", "-1", "1.0", "٣", "3 4", float("nan"), "²"]
)
def test_what_is_not_a_whole_number_is_refused(typed):
    assert refusal("whole", typed) == FieldError("whole", "invalid", "人数请填整数")


@pytest.mark.parametrize("typed", [0, 10, "10", -1, 10**4000])
def test_a_number_outside_its_limits_is_refused(typed):
    assert refusal("whole", typed) == FieldError("whole", "out_of_range", "人数应在1至9之间")


def test_a_number_of_a_million_digits_is_refused_quickly():
    started = time.monotonic()
    assert refusal("whole", "9" * 1_000_000).code == "invalid"
    assert time.monotonic() - started < 1


def test_up_to_seven_codes_are_radios():
    widgets = [Choice("项目", codes).metadata["x-widget"] for codes in (SEVEN, EIGHT)]
    assert widgets == ["radios", "select"]
