"""Many alike at once: a column, or several, pasted from a spreadsheet into one text area."""

import re
from typing import Any

from marshmallow import ValidationError, fields, validate

from domain.fields.asked import WHITE, Asked
from domain.fields.choices import Choice
from domain.fields.errors import Command, Message, errors_of
from domain.fields.lists import Rows
from domain.fields.texts import Line

LINES_MAX = 500
ERRORS_SHOWN = 5
ONE_EACH = re.compile("[\n\r\t、，,；;]+")
COLUMNS = re.compile(f"[{WHITE.replace(chr(10), '').replace(chr(13), '')}，,]+")


class Names(Asked, fields.List[str]):
    """Names of one kind, each once: one a line, or parted by the marks people part them with."""

    loads_to = list
    widget = "paste"

    def __init__(
        self,
        title: str,
        *,
        maximum: int = LINES_MAX,
        max_length: int = 50,
        hint: str = "一行一个，可从表格中整列粘贴",
        **more: Any,
    ) -> None:
        self.one = Line(title, max_length=max_length)
        error = Message(f"{title}不能超过{maximum}个，请分次填写", "count")
        more |= {"cls_or_instance": fields.String(), "hint": hint}
        super().__init__(title, validate=validate.Length(max=maximum, error=error), **more)

    def read(self, value: Any) -> Any:
        said = ONE_EACH.split(value) if isinstance(value, str) else value
        if not isinstance(said, list) or not all(isinstance(name, str) for name in said):
            raise self.make_error("invalid")
        self._validate(said)
        names = [name.strip(WHITE) for name in said if name.strip(WHITE)]
        if not names and self.required:
            raise self.make_error("required")
        for name in names:
            self.one.deserialize(name)
        repeated = next((name for name in names if names.count(name) > 1), None)
        if repeated:
            raise self.refusal("repeated", f"{self.title}中“{repeated}”重复，请删去一个")
        return names


class Pasted(Rows):
    """A table, each row with the fields of its own schema, pasted as text: one row a line, columns
    in the order of the schema, or named by a first line of titles in any order.
    """

    widget = "paste"

    def __init__(
        self, title: str, row: type[Command], *, maximum: int = LINES_MAX, **more: Any
    ) -> None:
        columns = "、".join(_titles(row()))
        more = {"hint": f"一行一条，各栏依次为{columns}；可从表格中整块粘贴"} | more
        super().__init__(title, row, maximum=maximum, **more)

    def read(self, value: Any) -> Any:
        lines: list[int] = []
        if isinstance(value, str):
            lines, value = self._parsed(value)
        try:
            return super().read(value)
        except ValidationError as error:
            if not isinstance(error.messages, dict):
                raise
            raise ValidationError([self._said(error, lines)]) from error

    def _parsed(self, text: str) -> tuple[list[int], list[dict[str, Any]]]:
        """The rows, and on which line of the text each stands, titles and empty lines counted."""
        lines = {
            n: line.strip("\r\n ")
            for n, line in enumerate(text.split("\n"), 1)
            if line.strip(WHITE)
        }
        if len(lines) > LINES_MAX + 1:
            self._validate([*lines])
        asked = self.row().fields
        titles = _titles(self.row())
        split = {n: _columns(line) for n, line in lines.items()}
        names = list(asked)
        first = next(iter(split), 0)
        if first and set(split[first]) <= set(titles) and len(split[first]) > 1:
            names = [names[titles.index(title)] for title in split.pop(first)]
        rows = [self._row(n, columns, names, asked) for n, columns in split.items()]
        return list(split), rows

    def _row(
        self, n: int, columns: list[str], names: list[str], asked: dict[str, Any]
    ) -> dict[str, Any]:
        if len(columns) > len(names):
            sentence = f"第{n}行有{len(columns)}栏，应为{len(names)}栏，请核对"
            raise self.refusal("columns", sentence)
        said = zip(names, columns, strict=False)
        return {name: _code(asked[name], text) for name, text in said if text}

    def _said(self, error: ValidationError, lines: list[int]) -> Message:
        """What is wrong with the first few rows, each by its line of the text, in one sentence."""
        found = [each for each in errors_of(error) if each.field[:1].isdigit()]
        rows = [int(each.field.partition(".")[0]) for each in found]
        wrong = [
            f"第{lines[n] if lines else n + 1}行{each.message}"
            for n, each in zip(rows, found, strict=True)
        ]
        more = f"等{len(wrong)}处" if len(wrong) > ERRORS_SHOWN else ""
        return Message("；".join(wrong[:ERRORS_SHOWN]) + more, "rows")


def _titles(row: Command) -> list[str]:
    return [str(field.metadata["title"]) for field in row.fields.values()]


def _columns(line: str) -> list[str]:
    """The columns of a line: what a spreadsheet copies has tabs, what people type has blanks."""
    parts = line.split("\t") if "\t" in line else COLUMNS.split(line)
    return [part.strip(WHITE) for part in parts]


def _code(asked: Any, text: str) -> str:
    """A code where its title was written."""
    if not isinstance(asked, Choice):
        return text
    labels: dict[str, str] = asked.metadata["x-labels"]
    return next((code for code, title in labels.items() if title == text), text)
