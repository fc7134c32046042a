"""Codes of closed lists, yes or no, and whole numbers."""

import re
from typing import Any

from marshmallow import fields, validate

from domain.codes import CodeList
from domain.fields.asked import NARROW, Asked
from domain.fields.errors import Message

RADIOS_MAX = 7
DIGITS_MAX = 15
SAID = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}


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
