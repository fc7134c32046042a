"""Forms as a whole: typed when complete, refused in short Chinese sentences when not."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    WIDGETS,
    Command,
    FieldError,
    Line,
    errors_of,
)
from tests.domain.fields.forms import (
    COMPLETE,
    SAMPLE,
    Form,
    Optional,
    errors,
    kinds,
    loaded,
)


def test_a_complete_form_is_loaded_typed():
    assert Form.load(COMPLETE) == {**COMPLETE, "day": date(2026, 3, 8)}


def test_every_kind_loads_to_the_type_it_names():
    values = Form.load(COMPLETE)
    assert {name: type(values[name]) for name in values} == {
        name: field.loads_to for name, field in kinds(required=True).items()
    }


def test_what_was_loaded_can_be_dumped_and_loaded_again():
    assert Form.load(Form.dump(Form.load(COMPLETE))) == Form.load(COMPLETE)


def test_an_empty_form_is_asked_for_every_field_in_order():
    chosen = ("choice", "choices", "flag", "reference", "references")
    asked = dict.fromkeys(chosen, "选择")
    assert errors(Form, {}) == [
        FieldError(name, "required", f"请{asked.get(name, '填写')}{field.title}")
        for name, field in kinds(required=True).items()
    ]


@pytest.mark.parametrize("blank", [None, "", " \u3000\n"])
def test_a_blank_field_counts_as_missing(blank):
    names = list(kinds(required=True))
    assert [e.field for e in errors(Form, dict.fromkeys(names, blank))] == names
    assert Optional.load(dict.fromkeys(names, blank)) == dict.fromkeys(names)


def test_an_optional_field_left_out_loads_as_none():
    assert Optional.load({}) == dict.fromkeys(kinds(required=False))


def test_an_empty_list_counts_as_missing():
    assert (loaded("choices", []), loaded("rows", [])) == (None, None)
    assert {e.code for e in errors(Form, {**COMPLETE, "choices": [], "rows": []})} == {"required"}


@pytest.mark.parametrize("body", [None, [], "文字", 3])
def test_what_is_not_a_form_is_refused_as_a_whole(body):
    assert errors(Form, body) == [FieldError("", "type", "格式不正确，应按栏目逐项填写")]


def test_unknown_fields_are_refused_by_name_after_the_known_ones():
    names = ["amount", "by", "closed", "debt", "role", "status"]
    assert errors(Form, dict.fromkeys(names, 1) | COMPLETE | {"line": 1}) == [
        FieldError("line", "invalid", "标题格式不正确，请重新填写"),
        *(FieldError(name, "unknown", "没有这个栏目，请删去") for name in names),
    ]


def test_an_unknown_name_is_cut_short_and_safe_to_encode():
    assert [e.field for e in errors(Optional, {"\ud800" + "a" * 99: 1})] == ["?" + "a" * 59]


def test_no_more_than_a_hundred_errors_are_told():
    assert len(errors(Optional, {f"x{n}": 1 for n in range(500)})) == 100


def test_braces_in_a_title_are_only_characters():
    schema = Command.from_dict({"opinion": Line("意见{甲}", max_length=2)})()
    assert errors(schema, {"opinion": ""}) == [FieldError("opinion", "required", "请填写意见{甲}")]
    assert errors(schema, {"opinion": "不同意"}) == [
        FieldError("opinion", "too_long", "意见{甲}不能超过2字，请删减")
    ]


def test_a_plain_sentence_from_a_step_is_an_error_without_a_code_of_its_own():
    error = ValidationError({"due_on": ["期限早于受理日期"]})
    assert errors_of(error) == [FieldError("due_on", "invalid", "期限早于受理日期")]


def test_a_field_tells_a_form_how_to_show_it():
    shown = Line("反映人", secrecy=INFORMANT, hint="按来信填写").metadata
    assert shown == {
        "title": "反映人",
        "description": "按来信填写",
        "x-secrecy": "informant",
        "x-widget": "text",
    }


def test_every_kind_has_a_widget_of_the_closed_list():
    assert {name: f.metadata["x-widget"] for name, f in kinds(required=True).items()} == {
        "line": "text",
        "text": "textarea",
        "name": "text",
        "id_number": "text",
        "day": "date",
        "choice": "radios",
        "choices": "checkboxes",
        "flag": "radios",
        "whole": "number",
        "reference": "select",
        "references": "checkboxes",
        "rows": "rows",
        "names": "paste",
        "pasted": "paste",
        "restatement": "restatement",
        "version": "hidden",
    }
    assert {f.metadata["x-widget"] for f in kinds(required=True).values()} <= set(WIDGETS)


def test_closed_lists_carry_their_labels_and_references_their_kind():
    fields = kinds(required=True)
    assert (
        fields["choice"].metadata["x-labels"],
        fields["choices"].metadata["x-labels"],
        fields["flag"].metadata["x-labels"],
        fields["reference"].metadata["x-reference"],
    ) == (
        CODES["disposition"].codes,
        CODES["discipline_category"].codes,
        {"true": "是", "false": "否"},
        "account",
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([SAMPLE]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
rows = st.lists(st.fixed_dictionaries({}, optional={"name": json_values, "born_on": json_values}))
ENGLISH = re.compile("[A-Za-z]{3}")


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(COMPLETE, json_values) | {"rows": rows | json_values}))
def test_whatever_is_sent_the_answer_is_short_chinese(body):
    try:
        Form.load(body)
    except ValidationError as error:
        told = errors_of(error)
        # What is wrong with a pasted table is said of its lines, a sentence each.
        said = [part for e in told for part in e.message.split("；")]
        assert [part for part in said if ENGLISH.search(part) or len(part) > 40] == []
