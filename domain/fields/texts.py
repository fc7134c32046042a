"""Texts: one line, several lines, a person's name, an identity number."""

import re
from typing import Any, ClassVar
from unicodedata import combining

from marshmallow import fields, validate
from stdnum.cn.ric import calc_check_digit

from domain.fields.asked import NARROW, Asked
from domain.fields.dates import day_of
from domain.fields.errors import Message

MARKS_MAX = 2

# Controls, bidi and zero-width marks, fillers, lone surrogates, variation selectors and tags.
# Unassigned characters are let through: Python's tables are older than some people's names.
HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff"
)


class Line(Asked, fields.String):
    """One line of text."""

    length_max: ClassVar[int] = 200
    refused: ClassVar[str] = f"[\t\n{HIDDEN}]"

    def __init__(self, title: str, *, max_length: int = 0, **more: Any) -> None:
        limit = max_length or self.length_max
        error = Message(f"{title}不能超过{limit}字，请删减", "too_long")
        # The characters are looked at last, so that an over-long text costs nothing.
        more |= {"validate": validate.Length(max=limit, error=error), "post_load": self._legible}
        super().__init__(title, **more)

    def _legible(self, text: str) -> str:
        found = re.search(self.refused, text)
        position = found.start() + 1 if found else _overloaded(text)
        if position:
            sentence = f"第{position}个字符看不见或无法识别，请删去后重填"
            raise self.refusal("characters", sentence)
        return text


def _overloaded(text: str) -> int:
    """The place, from one, where too many marks sit on one letter; zero if nowhere."""
    marks = 0
    for position, character in enumerate(text, start=1):
        marks = marks + 1 if combining(character) else 0
        if marks > MARKS_MAX:
            return position
    return 0


class Text(Line):
    """Several lines of text."""

    widget = "textarea"
    length_max = 10_000
    refused = f"[{HIDDEN}]"

    def read(self, value: Any) -> Any:
        return super().read(value).replace("\r\n", "\n").replace("\r", "\n")


class PersonName(Line):
    """A name as its bearer writes it: never normalised, whatever the character or the dot."""

    length_max = 50


class IdNumber(Asked, fields.String):
    """An 18-digit identity number, as GB 11643 builds it."""

    invalid = "应为18位，请核对后重填"

    def read(self, value: Any) -> Any:
        number = super().read(value).translate(NARROW).replace(" ", "").upper()
        if re.fullmatch("[0-9]{15}", number):
            raise self.refusal("old_number", "这是15位旧号码，请改填18位身份证号码")
        if not re.fullmatch("[1-9][0-9]{16}[0-9X]", number):
            raise self.make_error("invalid")
        if not day_of(number[6:10], number[10:12], number[12:14]):
            raise self.refusal("no_such_day", "号码中的出生日期不存在，请核对")
        if number[17] != calc_check_digit(number):
            # Naming the digit would help to repair a made-up number.
            raise self.refusal("check_digit", "身份证号码有误，请对照证件逐位核对")
        return number
