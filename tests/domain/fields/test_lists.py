"""References to other records, tables and restatements."""

import pytest

from domain.fields import Command, FieldError, References, Restatement
from tests.domain.fields.forms import Optional, errors, refusal


@pytest.mark.parametrize("id_", ["A" * 32, "a" * 31, "a" * 33, "g" * 32, "../x"])
def test_an_id_is_thirty_two_hexadecimal_digits(id_):
    sentence = "承办人没有这一项，请重新选择"
    assert refusal("reference", id_) == FieldError("reference", "invalid", sentence)


@pytest.mark.parametrize("ids", ["a" * 32, ["a" * 31], [1], ["A" * 32], {"a" * 32: 1}])
def test_several_ids_are_a_list_of_ids(ids):
    schema = Command.from_dict({"clues": References("线索", "clue")})()
    assert errors(schema, {"clues": ids}) == [
        FieldError("clues", "invalid", "线索请选择列表中的项目")
    ]


def test_several_ids_count_once_each_and_must_be_enough():
    schema = Command.from_dict({"clues": References("线索", "clue", minimum=2)})()
    assert schema.load({"clues": ["a" * 32, "b" * 32, "a" * 32]}) == {"clues": ["a" * 32, "b" * 32]}
    assert errors(schema, {"clues": ["a" * 32] * 2}) == [
        FieldError("clues", "count", "线索应选2至50项")
    ]


def test_no_more_ids_than_fifty():
    schema = Command.from_dict({"clues": References("线索", "clue")})()
    assert errors(schema, {"clues": [f"{n:032x}" for n in range(51)]}) == [
        FieldError("clues", "count", "线索应选1至50项")
    ]


def test_a_restatement_is_handed_on_as_typed_and_must_name_its_fields():
    schema = Command.from_dict({"restated": Restatement("更正后的内容")})()
    assert schema.load({"restated": {"reason": " 理由 "}}) == {"restated": {"reason": " 理由 "}}
    assert errors(schema, {"restated": ["理由"]}) == [
        FieldError("restated", "invalid", "更正后的内容格式不正确，请重新填写")
    ]


def test_errors_in_rows_name_the_row_and_the_field():
    rows = [{"name": "张某"}, {"born_on": "除夕"}, None]
    assert errors(Optional, {"rows": rows}) == [
        FieldError("rows.1.name", "required", "请填写姓名"),
        FieldError("rows.1.born_on", "lunar", "请填公历日期，如2026年3月8日"),
        FieldError("rows.2", "type", "格式不正确，应按栏目逐项填写"),
    ]


def test_rows_have_a_least_and_a_greatest_number():
    assert refusal("rows", [1] * 4) == FieldError("rows", "count", "被反映人应有1至3行")


@pytest.mark.parametrize("rows", ["张某", {"0": {"name": "张某"}}, 1])
def test_rows_are_a_list(rows):
    assert refusal("rows", rows).code == "invalid"
