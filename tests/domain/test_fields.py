"""What people may type into a form: taken, refused, and in which words."""

import re
import time
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from domain.codes import CODES, CodeList
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    WHITE,
    Asked,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Day,
    FieldError,
    Flag,
    IdNumber,
    Line,
    Month,
    PersonName,
    Reference,
    References,
    Restatement,
    Rows,
    Text,
    Version,
    Whole,
    errors_of,
)

SAMPLE = "11010519491231002X"
SEVEN = CodeList("seven", "七项", {f"c{n}": f"第{n}项" for n in range(7)})
EIGHT = CodeList("eight", "八项", {f"c{n}": f"第{n}项" for n in range(8)})


class Person(Command):
    name = PersonName("姓名", secrecy=PERSON)
    born_on = Day("出生日期", required=False)


def kinds(required: bool) -> dict[str, Asked]:
    return {
        "line": Line("标题", required=required),
        "text": Text("内容", required=required),
        "name": PersonName("姓名", required=required),
        "id_number": IdNumber("身份证号码", required=required),
        "day": Day("受理日期", required=required),
        "month": Month("月份", required=required),
        "choice": Choice("处置方式", CODES["disposition"], required=required),
        "choices": Choices("违纪类别", CODES["discipline_category"], required=required),
        "flag": Flag("署名举报", required=required),
        "whole": Whole("人数", minimum=1, maximum=9, required=required),
        "reference": Reference("承办人", "account", required=required),
        "rows": Rows("被反映人", Person, maximum=3, required=required),
        "version": Version("版本", required=required),
    }


Form = Command.from_dict(kinds(required=True))()
Optional = Command.from_dict(kinds(required=False))()
COMPLETE: dict[str, Any] = {
    "line": "标题",
    "text": "第一行\n第二行",
    "name": "张某",
    "id_number": SAMPLE,
    "day": "2026-03-08",
    "month": "2026-03",
    "choice": "closed",
    "choices": ["work", "life"],
    "flag": True,
    "whole": 3,
    "reference": "0123456789abcdef" * 2,
    "rows": [{"name": "李某", "born_on": None}],
    "version": 0,
}


def loaded(field: str, value: object) -> Any:
    return Optional.load({field: value})[field]


def refusal(field: str, value: object) -> FieldError:
    with pytest.raises(ValidationError) as caught:
        Optional.load({field: value})
    (error,) = errors_of(caught.value)
    return error


def errors(schema: Any, value: object) -> list[FieldError]:
    with pytest.raises(ValidationError) as caught:
        schema.load(value)
    return errors_of(caught.value)


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
    asked = {"choice": "选择", "choices": "选择", "flag": "选择", "reference": "选择"}
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


@pytest.mark.parametrize("field", ["line", "text", "name"])
def test_outer_white_space_is_trimmed(field):
    assert loaded(field, "\u3000 张 某\u00a0\n") == "张 某"


@pytest.mark.parametrize("name", [*"𬭚𠮷䶮㐂〇𫖮𪚥\U00031350\u2f00\ue000", "Đặng", "e\u0301\u0302"])
def test_rare_characters_come_back_unchanged(name):
    assert loaded("name", name) == name


@pytest.mark.parametrize("dot", "·•・．‧∙")
def test_a_name_may_hold_any_middle_dot(dot):
    assert loaded("name", f"阿某{dot}买某") == f"阿某{dot}买某"


BAD_CHARACTERS = (
    "\x00\x01\x0b\x1b\x7f\x85\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u200f\u2028\u202e\u2060"
    "\u2066\u2069\u206f\u3164\ud800\udfff\ufdd0\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffd\uffff"
    "\U000e0001\U000e0041\U000e0100"
)


@pytest.mark.parametrize("field", ["line", "text", "name"])
@pytest.mark.parametrize("bad", BAD_CHARACTERS, ids=ascii)
def test_characters_that_hide_are_refused_with_their_place(field, bad):
    sentence = "第3个字符看不见或无法识别，请删去后重填"
    assert refusal(field, f" 张某{bad}甲") == FieldError(field, "characters", sentence)


@pytest.mark.parametrize("white", "\n\t\r")
def test_one_line_is_one_line(white):
    assert [refusal(field, f"张{white}某").code for field in ("line", "name")] == ["characters"] * 2


def test_several_lines_keep_their_breaks_in_one_form():
    assert loaded("text", "一\r\n二\r三\n\t四") == "一\n二\n三\n\t四"


def test_a_flood_of_marks_on_one_letter_is_refused_at_the_third():
    sentence = "第4个字符看不见或无法识别，请删去后重填"
    assert refusal("name", "a" + "\u0301" * 49) == FieldError("name", "characters", sentence)


@pytest.mark.parametrize(
    ("field", "limit", "title"),
    [("line", 200, "标题"), ("text", 10_000, "内容"), ("name", 50, "姓名")],
)
def test_a_text_has_a_limit_which_is_told(field, limit, title):
    assert loaded(field, "长" * limit) == "长" * limit
    sentence = f"{title}不能超过{limit}字，请删减"
    assert refusal(field, "长" * limit + "\x00") == FieldError(field, "too_long", sentence)


def test_a_step_may_set_its_own_limit():
    schema = Command.from_dict({"opinion": Line("意见", max_length=2)})()
    assert errors(schema, {"opinion": "不同意"}) == [
        FieldError("opinion", "too_long", "意见不能超过2字，请删减")
    ]


@pytest.mark.parametrize(
    "typed",
    [
        SAMPLE,
        SAMPLE.lower(),
        " 110105 19491231\u3000002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002ｘ",
    ],
)
def test_an_identity_number_is_brought_to_one_form(typed):
    assert loaded("id_number", typed) == SAMPLE


def test_a_second_printed_sample_of_the_standard_is_accepted():
    assert loaded("id_number", "440524188001010014") == "440524188001010014"


def check_character(digits: str) -> str:
    """ISO 7064 MOD 11-2 as the standard states it: a running product, not a table of weights."""
    product = 0
    for digit in digits:
        product = (product + int(digit)) * 2 % 11
    return "0123456789X"[(12 - product) % 11]


@pytest.mark.parametrize("serial", range(11))
def test_of_all_check_characters_only_the_right_one_is_accepted(serial):
    # No place has this region code, so no person has these numbers.
    digits = f"98765419871206{serial:03}"
    right = digits + check_character(digits)
    assert loaded("id_number", right) == right
    wrong = [digits + last for last in "0123456789X" if digits + last != right]
    assert [refusal("id_number", number).code for number in wrong] == ["check_digit"] * 10


CHECK = "身份证号码有误，请对照证件逐位核对"
LENGTH = "身份证号码应为18位，请核对后重填"


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        ("110105194912310021", "check_digit", CHECK),
        ("11010519491231003X", "check_digit", CHECK),
        ("110105194902300021", "no_such_day", "号码中的出生日期不存在，请核对"),
        ("110105491231002", "old_number", "这是15位旧号码，请改填18位身份证号码"),
        ("1101051949123100", "invalid", LENGTH),
        ("01010519491231002X", "invalid", LENGTH),
        ("1" * 5000, "invalid", LENGTH),
        ("11010519491231002\u0660", "invalid", LENGTH),
        ("1101051949123100\u0662X", "invalid", LENGTH),
        (110105194912310021, "invalid", LENGTH),
    ],
)
def test_a_wrong_identity_number_is_refused_without_naming_the_digit(typed, code, sentence):
    assert refusal("id_number", typed) == FieldError("id_number", code, sentence)


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


@pytest.mark.parametrize(
    "typed", ["2022-03", "2022-3", "2022.3", "2022/03", "202203", "２０２２年３月"]
)
def test_a_month_is_brought_to_one_form(typed):
    assert loaded("month", typed) == "2022-03"


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        ("2022-13", "no_such_day", "日期不存在，请核对年月日"),
        ("1899-12", "out_of_range", YEAR),
        ("2022-03-08", "invalid", "月份请按这样填写：2026年3月"),
        ("20223", "invalid", "月份请按这样填写：2026年3月"),
        (202203, "invalid", "月份请按这样填写：2026年3月"),
    ],
)
def test_what_is_no_month_is_refused(typed, code, sentence):
    assert refusal("month", typed) == FieldError("month", code, sentence)


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
        FieldError("clues", "count", "线索至少选2项")
    ]


def test_the_day_something_was_done_may_be_left_out():
    schema = Command.from_dict({"occurred_on": BusinessDate("办理日期")})()
    assert schema.load({}) == {"occurred_on": None}
    assert schema.fields["occurred_on"].metadata["x-secrecy"] == PUBLIC


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
        "month": "text",
        "choice": "radios",
        "choices": "checkboxes",
        "flag": "radios",
        "whole": "number",
        "reference": "select",
        "rows": "rows",
        "version": "hidden",
    }


def test_up_to_seven_codes_are_radios():
    widgets = [Choice("项目", codes).metadata["x-widget"] for codes in (SEVEN, EIGHT)]
    assert widgets == ["radios", "select"]


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
        assert [e for e in told if ENGLISH.search(e.message) or len(e.message) > 40] == []


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "S"], codec="utf-8"), max_size=50))
def test_a_text_without_hidden_characters_comes_back_trimmed(text):
    hidden = set("\u115f\u1160\u3164\uffa0\ufffc\ufffd")
    legible = "".join(c for c in text if c not in hidden)
    assert loaded("line", f"\u3000{legible} ") == (legible.strip(WHITE) or None)


@settings(max_examples=50, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["{}-{}-{}", "{}年{}月{}日"])
)
def test_every_day_written_is_the_day_read(day, form):
    assert loaded("day", form.format(day.year, day.month, day.day)) == day
