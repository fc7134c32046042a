"""Texts, names and identity numbers: taken, refused, and in which words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.fields import WHITE, Command, FieldError, Line
from tests.domain.fields.forms import SAMPLE, errors, loaded, refusal


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


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "S"], codec="utf-8"), max_size=50))
def test_a_text_without_hidden_characters_comes_back_trimmed(text):
    hidden = set("\u115f\u1160\u3164\uffa0\ufffc\ufffd")
    legible = "".join(c for c in text if c not in hidden)
    assert loaded("line", f"\u3000{legible} ") == (legible.strip(WHITE) or None)
