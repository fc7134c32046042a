"""What points to other records, and what holds fields of its own."""

import re
from typing import Any

from marshmallow import fields, validate

from domain.fields.asked import Asked
from domain.fields.errors import COMMAND_MESSAGES, Command, Message

REFERENCES_MAX = 50


class Reference(Asked, fields.String):
    """The id of another record."""

    widget = "select"
    verb = "选择"
    invalid = "没有这一项，请重新选择"

    def __init__(self, title: str, kind: str, **more: Any) -> None:
        error = Message(f"{title}{self.invalid}", "invalid")
        more |= {"validate": validate.Regexp("^[0-9a-f]{32}$", error=error)}
        super().__init__(title, metadata={"x-reference": kind}, **more)


class References(Asked, fields.List[str]):
    """The ids of several other records, each once."""

    loads_to = list
    widget = "checkboxes"
    verb = "选择"
    invalid = "请选择列表中的项目"

    def __init__(
        self,
        title: str,
        kind: str,
        *,
        minimum: int = 1,
        maximum: int = REFERENCES_MAX,
        **more: Any,
    ) -> None:
        error = Message(f"{title}应选{minimum}至{maximum}项", "count")
        more |= {"validate": validate.Length(minimum, maximum, error=error)}
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


class Restatement(Asked, fields.Dict):
    """Fields of another step, as a correction would have them; that step's schema reads them."""

    loads_to = dict
    widget = "restatement"

    def read(self, value: Any) -> Any:
        if not isinstance(value, dict):
            raise self.make_error("invalid")
        return value
