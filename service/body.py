"""The one reader of bodies for every channel that is not a form: JSON, and name=value on a command
line. What it lets through is plain data that a schema can judge; nothing else gets that far.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NoReturn

from domain.fields import Choices, References, Rows
from domain.procedure import procedure

LIMIT = 1_000_000
DEPTH_MAX = 16
DIGITS_MAX = 18  # more do not fit what the log can keep, and thousands are slow to convert

# Possessive, and the closing quote may be missing: linear whatever the sender makes up.
STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{\]}]', re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")


class BodyError(ValueError):
    """A body that no schema gets to see: the status a channel answers with and a sentence."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def read_json(raw: bytes, content_type: str | None = None, limit: int = LIMIT) -> dict[str, Any]:
    """The object a body holds; a channel without content types passes None. Raises BodyError."""
    if content_type is not None:
        _must_be_json(content_type)
    if len(raw) > limit:
        raise BodyError(413, "too_large", f"内容超过{limit // 1000}千字节，请删减后重新提交。")
    text = _decoded(raw)
    _must_be_shallow(text)
    try:
        body = json.loads(
            text,
            object_pairs_hook=_distinct,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        place = f"第{error.lineno}行第{error.colno}个字符"
        sentence = f"不是正确的JSON（{place}附近），请改正后重新提交。"
        raise BodyError(400, "not_json", sentence) from None
    if not isinstance(body, dict):
        raise BodyError(400, "not_an_object", "最外层应为一个对象（花括号），请改正后重新提交。")
    _must_be_encodable(body)
    return body


def _must_be_json(content_type: str) -> None:
    media, _, parameters = content_type.partition(";")
    if media.strip().lower() != "application/json":
        sentence = "请以JSON提交，并写明Content-Type: application/json。"
        raise BodyError(415, "content_type", sentence)
    charset = re.search(r'charset\s*=\s*"?([^";\s]+)', parameters, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8"):
        _not_utf8()


def _decoded(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        _not_utf8()
    if text.startswith("\ufeff"):
        raise BodyError(400, "byte_order_mark", "开头有字节顺序标记（BOM），请另存为无BOM的UTF-8。")
    if not text.strip():
        raise BodyError(400, "empty", "没有内容，请提交一个JSON对象；没有栏目要填时提交{}。")
    return text


def _not_utf8() -> NoReturn:
    raise BodyError(400, "encoding", "编码须为UTF-8，请转换后重新提交。") from None


def _must_be_shallow(text: str) -> None:
    depth = 0
    for found in STRUCTURE.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth > DEPTH_MAX:
            raise BodyError(400, "too_deep", f"嵌套超过{DEPTH_MAX}层，请改正后重新提交。")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BodyError(400, "repeated", "同一栏目出现了两次，请只保留一个。")
    return found


def _whole(digits: str) -> int:
    if len(digits) > DIGITS_MAX:
        raise BodyError(400, "number", "数字位数过多，请核对。")
    if digits == "-0":
        _no_number(digits)
    return int(digits)


def _decimal(digits: str) -> float:
    number = float(digits)
    if str(number) in ("inf", "-inf", "-0.0"):
        _no_number(digits)
    return number


def _no_number(_: str) -> NoReturn:
    raise BodyError(422, "number", "有不能使用的数字（如NaN、Infinity或负零），请改正。")


def _must_be_encodable(value: Any) -> None:
    """Half a character cannot be stored anywhere; here nothing of it reaches a digest or a log."""
    for text in _texts(value):
        if SURROGATE.search(text):
            raise BodyError(422, "characters", "含有无法识别的字符，请删去后重新提交。")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _texts(item)


# ---- name=value, as a command line gives it


def from_fields(pairs: Iterable[str]) -> dict[str, Any]:
    """The body of `name=value` texts: repeated names make lists, persons.0.name rows."""
    tree: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        path = name.split(".")
        if not equals or not all(path) or len(path) > DEPTH_MAX:
            sentence = f"“{pair}”写法不对，请写成 栏目=值，如 occurred_on=2022-03-01。"
            raise BodyError(422, "field", sentence)
        _place(tree, path, value)
    body: dict[str, Any] = _shaped("", tree)
    _must_be_encodable(body)
    return body


def _place(tree: dict[str, Any], path: list[str], value: str) -> None:
    node: Any = tree
    for name in path[:-1]:
        node = node.setdefault(name, {}) if isinstance(node, dict) else None
    values = node.setdefault(path[-1], []) if isinstance(node, dict) else None
    if not isinstance(values, list):
        name = ".".join(path)
        sentence = f"栏目“{name}”既有值又有下级栏目，请只用一种写法。"
        raise BodyError(422, "field", sentence)
    values.append(value)


def _shaped(name: str, node: Any) -> Any:
    if isinstance(node, list):
        return node if len(node) > 1 or name in list_fields() else node[0]
    if node and all(key.isascii() and key.isdigit() for key in node):
        return [_shaped("", node[key]) for key in sorted(node, key=lambda key: (len(key), key))]
    return {key: _shaped(key, below) for key, below in node.items()}


@cache
def list_fields() -> frozenset[str]:
    """The fields that are lists even with one item; a name means one thing everywhere."""
    steps = procedure().steps.values()
    schemas = [schema() for step in steps for schema in (step.command, *_restating(step.restate))]
    return frozenset(name for schema in schemas for name in _lists(schema.fields))


def _restating(restate: tuple[Any, Any] | None) -> tuple[Any, ...]:
    return restate[:1] if restate else ()


def _lists(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, field in fields.items():
        if isinstance(field, Choices | References):
            yield name
        elif isinstance(field, Rows):
            yield from _lists(field.inner.schema.fields)
