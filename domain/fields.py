"""The kinds of thing a form can ask for: the only definitions of input fields.

Every command schema is made of these, so a trap closed here is closed in every channel.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from unicodedata import combining

from marshmallow import RAISE, Schema, ValidationError, fields, missing, validate

from domain.codes import CodeList

INFORMANT, PERSON, CASE, PUBLIC = "informant", "person", "case", "public"
RADIOS_MAX = 7
ERRORS_MAX = 100
KEY_LENGTH_MAX = 60
MARKS_MAX = 2
DIGITS_MAX = 15
YEARS = range(1900, 2101)

WHITE = " \t\r\n\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
NARROW = str.maketrans("０１２３４５６７８９．／－Ｘｘ\u3000", "0123456789./-Xx ")
# Controls, bidi and zero-width marks, fillers, lone surrogates, variation selectors and tags.
# Unassigned characters are let through: Python's tables are older than some people's names.
HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff"
)
LUNAR = re.compile("[正冬腊初闰廿]|除夕|元宵|端午|中秋|重阳|[农阴夏]历")
SAID = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class Message(str):
    """A sentence for the user that also carries a code for the machine."""

    code: str

    def __new__(cls, sentence: str, code: str) -> "Message":
        message = super().__new__(cls, sentence)
        message.code = code
        return message

    def format(self, *_: object, **__: object) -> "Message":
        """Marshmallow formats every message; a formatted copy would have lost its code."""
        return self


@dataclass(frozen=True)
class FieldError:
    field: str
    code: str
    message: str


def errors_of(error: ValidationError) -> list[FieldError]:
    """One entry per error: known fields in the order of the form, then unknown ones by name."""
    found = sorted(_walk(error.messages), key=lambda e: e.field if e.code == "unknown" else "")
    return found[:ERRORS_MAX]


def _walk(messages: Any, *path: str | int) -> Iterator[FieldError]:
    if isinstance(messages, dict):
        for key, below in messages.items():
            yield from _walk(below, *path, key)
    elif isinstance(messages, list):
        for message in messages:
            yield from _walk(message, *path)
    else:
        field = ".".join(_shown(key) for key in path if key != "_schema")
        yield FieldError(field, getattr(messages, "code", "invalid"), str(messages))


def _shown(key: str | int) -> str:
    # An unknown field's name is the sender's: cut short, and made safe to encode.
    return str(key)[:KEY_LENGTH_MAX].encode("utf-8", "replace").decode("utf-8")


COMMAND_MESSAGES: dict[str, str] = {
    "unknown": Message("没有这个栏目，请删去", "unknown"),
    "type": Message("格式不正确，应按栏目逐项填写", "type"),
}


class Command(Schema):
    """What a step asks for. A field it does not name is an error, never ignored."""

    class Meta:
        unknown = RAISE

    error_messages = COMMAND_MESSAGES


class Asked(fields.Field[Any]):
    """What all kinds share: title, secrecy, widget, Chinese sentences, and blank meaning absent."""

    loads_to: ClassVar[type] = str
    widget: ClassVar[str] = "text"
    verb: ClassVar[str] = "填写"
    invalid: ClassVar[str] = "格式不正确，请重新填写"

    def __init__(
        self, title: str, *, secrecy: str = CASE, required: bool = True, hint: str = "", **more: Any
    ) -> None:
        shown = {"title": title, "x-secrecy": secrecy, "x-widget": self.widget}
        shown |= ({"description": hint} if hint else {}) | more.pop("metadata", {})
        default = missing if required else None
        more |= {"required": required, "load_default": default, "metadata": shown}
        super().__init__(pre_load=self._absent_if_blank, **more)
        self.title = title
        absent = Message(f"请{self.verb}{title}", "required")
        invalid = Message(f"{title}{self.invalid}", "invalid")
        self.error_messages |= {"required": absent, "null": absent, "invalid": invalid}

    def read(self, value: Any) -> Any:
        """The typed value, or a refusal; called with anything that is not blank."""
        if not isinstance(value, str):
            raise self.make_error("invalid")
        return value.strip(WHITE)

    def refusal(self, code: str, sentence: str) -> ValidationError:
        return ValidationError(Message(sentence, code))

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any
    ) -> Any:
        return self.read(value)

    def _absent_if_blank(self, value: Any) -> Any:
        if value != [] and not (isinstance(value, str) and not value.strip(WHITE)):
            return value
        if self.required:
            raise self.make_error("required")
        return None


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
        if not _day_of(number[6:10], number[10:12], number[12:14]):
            raise self.refusal("no_such_day", "号码中的出生日期不存在，请核对")
        total = sum(int(n) * weight for n, weight in zip(number[:17], ID_WEIGHTS, strict=True))
        if number[17] != "10X98765432"[total % 11]:
            # Naming the digit would help to repair a made-up number.
            raise self.refusal("check_digit", "身份证号码有误，请对照证件逐位核对")
        return number


def _day_of(*parts: str) -> date | None:
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


class Dated(Asked):
    """What days and months share: the ways people write them."""

    forms: ClassVar[tuple[str, ...]]

    def read(self, value: Any) -> Any:
        day = value if type(value) is date else self._parsed(super().read(value).translate(NARROW))
        if day.year not in YEARS:
            sentence = f"年份应在{YEARS[0]}年至{YEARS[-1]}年之间"
            raise self.refusal("out_of_range", sentence)
        return day

    def _parsed(self, text: str) -> date:
        if LUNAR.search(text):
            raise self.refusal("lunar", "请填公历日期，如2026年3月8日")
        found = next(filter(None, (re.fullmatch(form, text) for form in self.forms)), None)
        if not found:
            raise self.make_error("invalid")
        day = _day_of(*[*found.groups(), "1"][:3])
        if not day:
            raise self.refusal("no_such_day", "日期不存在，请核对年月日")
        return day


class Day(Dated, fields.Date):
    """A day of the common calendar."""

    loads_to = date
    widget = "date"
    invalid = "请按这样填写：2026年3月8日"
    forms = (
        "([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})",
        "([0-9]{4})([0-9]{2})([0-9]{2})",
        "([0-9]{4}) *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *日",
    )


class Month(Dated, fields.String):
    """A month, kept as 2022-03 so that months sort."""

    invalid = "请按这样填写：2026年3月"
    forms = (
        "([0-9]{4})[-./]?([0-9]{2})",
        "([0-9]{4})[-./]([0-9])",
        "([0-9]{4}) *年 *([0-9]{1,2}) *月",
    )

    def read(self, value: Any) -> Any:
        return f"{super().read(value):%Y-%m}"


class Choice(Asked, fields.String):
    """One code of a closed list."""

    verb = "选择"
    invalid = "不在列表中，请重新选择"

    def __init__(self, title: str, codes: CodeList, **more: Any) -> None:
        error = Message(f"{title}{self.invalid}", "not_in_list")
        widget = "radios" if len(codes.codes) <= RADIOS_MAX else "select"
        more["metadata"] = {"x-widget": widget, "x-labels": dict(codes.codes)}
        super().__init__(title, validate=validate.OneOf(tuple(codes.codes), error=error), **more)


class Choices(Asked, fields.List[str]):
    """Several codes of a closed list, each once."""

    loads_to = list
    widget = "checkboxes"
    verb = "选择"
    invalid = "请选择列表中的项目"

    def __init__(self, title: str, codes: CodeList, **more: Any) -> None:
        self.codes = codes.codes
        more["cls_or_instance"] = fields.String(validate=validate.OneOf(tuple(self.codes)))
        shown = {"x-labels": dict(self.codes), "minItems": 1, "uniqueItems": True}
        super().__init__(title, metadata=shown, **more)

    def read(self, value: Any) -> Any:
        listed = isinstance(value, list) and all(
            isinstance(code, str) and code in self.codes for code in value
        )
        if not listed:
            raise self.refusal("not_in_list", f"{self.title}{self.invalid}")
        if len(set(value)) < len(value):
            raise self.refusal("repeated", f"{self.title}有重复，请删去重复的选项")
        return value


class Flag(Asked, fields.Boolean):
    """Yes or no, both said: an unticked box sends nothing and would pass for a no."""

    loads_to = bool
    widget = "radios"
    verb = "选择"
    invalid = "请选择是或否"

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title, metadata={"x-labels": {"true": "是", "false": "否"}}, **more)

    def read(self, value: Any) -> Any:
        said = str(value).lower() if isinstance(value, bool) else super().read(value)
        if said not in SAID:
            raise self.make_error("invalid")
        return SAID[said]


class Whole(Asked, fields.Integer):
    """A whole number."""

    loads_to = int
    widget = "number"
    invalid = "请填整数"

    def __init__(
        self, title: str, *, minimum: int = 0, maximum: int = 10**DIGITS_MAX - 1, **more: Any
    ) -> None:
        error = Message(f"{title}应在{minimum}至{maximum}之间", "out_of_range")
        super().__init__(title, validate=validate.Range(minimum, maximum, error=error), **more)

    def read(self, value: Any) -> Any:
        if type(value) is int:
            return value
        digits = super().read(value).translate(NARROW)
        # The length is part of the form: converting thousands of digits is slow.
        if not re.fullmatch(f"[0-9]{{1,{DIGITS_MAX}}}", digits):
            raise self.make_error("invalid")
        return int(digits)


class Version(Whole):
    """The case version a form was shown with; the machine fills it."""

    widget = "hidden"


class Reference(Asked, fields.String):
    """The id of another record."""

    widget = "select"
    verb = "选择"
    invalid = "没有这一项，请重新选择"

    def __init__(self, title: str, kind: str, **more: Any) -> None:
        error = Message(f"{title}{self.invalid}", "invalid")
        more |= {"validate": validate.Regexp("^[0-9a-f]{32}$", error=error)}
        super().__init__(title, metadata={"x-reference": kind}, **more)


class Rows(Asked, fields.List[dict[str, Any]]):
    """A table, each row with the fields of its own schema."""

    loads_to = list
    widget = "rows"

    def __init__(
        self, title: str, row: type[Command], *, minimum: int = 1, maximum: int = 20, **more: Any
    ) -> None:
        error = Message(f"{title}应有{minimum}至{maximum}行", "count")
        more |= {"validate": validate.Length(minimum, maximum, error=error)}
        nested = fields.Nested(row, error_messages={"null": COMMAND_MESSAGES["type"]})
        super().__init__(title, cls_or_instance=nested, **more)
        self.row = row

    def read(self, value: Any) -> Any:
        if not isinstance(value, list):
            raise self.make_error("invalid")
        # Counted first: a million rows need not be read to be refused.
        self._validate(value)
        return fields.List._deserialize(self, value, None, None)


class BusinessDate(Day):
    """When the thing was done, as the paper says; today if nobody says otherwise."""

    def __init__(self, title: str) -> None:
        super().__init__(title, required=False, secrecy=PUBLIC)


class References(Asked, fields.List[str]):
    """The ids of several other records, each once."""

    loads_to = list
    widget = "checkboxes"
    verb = "选择"
    invalid = "请选择列表中的项目"

    def __init__(self, title: str, kind: str, *, minimum: int = 1, **more: Any) -> None:
        error = Message(f"{title}至少选{minimum}项", "count")
        more |= {"validate": validate.Length(minimum, error=error)}
        super().__init__(
            title, cls_or_instance=fields.String(), metadata={"x-reference": kind}, **more
        )

    def read(self, value: Any) -> Any:
        listed = isinstance(value, list) and all(
            isinstance(id_, str) and re.fullmatch("[0-9a-f]{32}", id_) for id_ in value
        )
        if not listed:
            raise self.make_error("invalid")
        return list(dict.fromkeys(value))


class Restatement(Asked, fields.Dict):
    """Fields of another step, as a correction would have them; that step's schema reads them."""

    loads_to = dict
    widget = "restatement"

    def read(self, value: Any) -> Any:
        if not isinstance(value, dict):
            raise self.make_error("invalid")
        return value
