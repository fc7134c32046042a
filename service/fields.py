"""Forms read off schemas: what a step asks for as fields to draw, what was typed as a body to send.

One mapping for every step there is. A name in a form is the path to the field: "persons-0-name".
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from apispec import APISpec
from marshmallow import Schema
from werkzeug.datastructures import MultiDict

from domain.fields import NARROW
from service.schemas import plugin

Typed = MultiDict[str, str]
Asked = Mapping[str, Any]  # the JSON Schema of a step, or of one row of a table in it
Choices = Callable[[str, str], Sequence[tuple[str, str]]]  # what may be chosen: by kind and field

CARRIED = ("csrf_token", "version", "command_id")  # what a form carries besides what it asks for
INDEX = re.compile("[0-9]{1,3}")
ROW_RADIOS_MAX = 3
OPTIONAL_RADIOS_MAX = 4  # what may be left out is folded up sooner: most leave it out
BUSINESS_DATE = "occurred_on"  # the one name every step has for the day it was done
TODAY_HINT = "不填即为今天；可写 2026-3-8、20260308、3.8 或 今天"
SHORT_DATE = re.compile("([0-9]{1,2})(?:[-./]|月)([0-9]{1,2})日?")


@cache
def asked_of(schema: type[Schema]) -> Asked:
    """What a schema asks for, as the JSON Schema that every channel reads; rows stand inside."""
    reading = plugin(schema_name_resolver=lambda _: None)
    APISpec(title="", version="", openapi_version="3.1.0", plugins=[reading])
    assert reading.converter is not None
    asked: Asked = reading.converter.schema2jsonschema(schema)
    return asked


# ---- from what was typed to a body


def body_of(asked: Asked, typed: Typed, today: date) -> dict[str, Any]:
    """What was typed, as any channel would send it. Unknown names stay, to be refused."""
    said = [(k, v) for k, v in typed.items(multi=True) if k not in CARRIED and k[:1] != "_"]
    return _body(asked["properties"], MultiDict(said), today)


def _body(properties: Mapping[str, Asked], typed: Typed, today: date) -> dict[str, Any]:
    # A table of ticks without any tick sends nothing, and means none.
    body: dict[str, Any] = {n: [] for n, p in properties.items() if p["x-widget"] == "checkboxes"}
    for name, said in _by_name(typed).items():
        body[name] = _value(properties.get(name, {}), said, today)
    return body


def _value(asked: Asked, said: Typed, today: date) -> Any:
    match asked.get("x-widget"):
        case "rows" | "files":
            rows = [] if "null" in asked["type"] and _blank(said) else _rows(said)
            return [_body(asked["items"]["properties"], row, today) for row in rows]
        case "restatement":
            return _body(asked.get("properties", {}), said, today)
        case "checkboxes":
            return said.getlist("")
        case "date":
            return _whole_date(said.get("", ""), today)
    return said.get("")


def _blank(said: Typed) -> bool:
    """Whether nothing was typed: a table that may be absent is drawn with a row all the same."""
    return not any(value.strip() for value in said.values())


def _by_name(typed: Typed) -> dict[str, Typed]:
    """What was typed, by the first part of its name; under "" what belongs to the name itself."""
    found: dict[str, Typed] = {}
    for path, value in typed.items(multi=True):
        name, _, below = path.partition("-")
        found.setdefault(name, MultiDict()).add(below, value)
    return found


def _rows(said: Typed) -> list[Typed]:
    rows = _by_name(said)
    return [rows[index] for index in sorted(filter(INDEX.fullmatch, rows), key=int)]


def _whole_date(text: str, today: date) -> str:
    """今天, and month and day alone, which mean this year; anything else is left to the schema."""
    said = text.strip().translate(NARROW)
    if said == "今天":
        return today.isoformat()
    short = SHORT_DATE.fullmatch(said)
    return f"{today.year}-{short[1]}-{short[2]}" if short else text


# ---- from a body to what might have been typed


def typed_of(body: Mapping[str, Any], path: str = "") -> Typed:
    """What somebody would have to type to send this body."""
    return MultiDict(_pairs(body, path))


def _pairs(body: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for name, value in body.items():
        if isinstance(value, bool):
            yield path + name, str(value).lower()
        elif isinstance(value, list | tuple):
            for n, each in enumerate(value):
                yield from _listed(each, path + name, n)
        elif value is not None:
            yield path + name, str(value)


def _listed(value: Any, path: str, n: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        yield from _pairs(value, f"{path}-{n}-")
    else:
        yield path, str(value)


def rows_changed(asked: Asked, typed: Typed) -> Typed | None:
    """What was typed with the row more or less that was asked for, or None if none was."""
    name, _, index = (typed.get("_add") or typed.get("_remove") or "").partition("-")
    wanted = asked["properties"].get(name, {})
    if wanted.get("x-widget") not in ("rows", "files"):
        return None
    if "_add" not in typed or wanted["x-widget"] == "files":
        gone = f"{name}-{index}-"
        return MultiDict((k, v) for k, v in typed.items(multi=True) if not k.startswith(gone))
    rows = _by_name(_by_name(typed).get(name, MultiDict()))
    index = str(max((int(n) for n in rows if INDEX.fullmatch(n)), default=0) + 1)
    changed = MultiDict(typed.items(multi=True))
    changed.add(f"{name}-{index}-{next(iter(wanted['items']['properties']))}", "")
    return changed


# ---- from a schema to what is drawn


@dataclass(frozen=True)
class Form:
    """A form as it stands: what it asks for, what was typed, what is wrong, what may be chosen."""

    asked: Asked
    typed: Typed
    choices: Choices
    errors: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""  # the field that somebody came back to change

    def fields(self) -> list[dict[str, Any]]:
        """What templates/fields.html draws, in the order of the schema."""
        drawn = self._fields(self.asked, self.typed, "")
        known = [each for each in drawn if each["required"] or not _nothing_to_choose(each)]
        return [each if each["required"] else _folded(each, OPTIONAL_RADIOS_MAX) for each in known]

    def _fields(self, asked: Asked, typed: Typed, path: str) -> list[dict[str, Any]]:
        said, required = _by_name(typed), asked.get("required", ())
        return [
            self._field(name, wanted, said.get(name, MultiDict()), path, name in required)
            for name, wanted in asked["properties"].items()
        ]

    def _field(
        self, name: str, asked: Asked, said: Typed, path: str, required: bool
    ) -> dict[str, Any]:
        full = path + name
        return {
            "name": full,
            "id": full,
            "title": asked["title"],
            "hint": asked.get("description") or (TODAY_HINT if full == BUSINESS_DATE else ""),
            "widget": asked["x-widget"],
            "columns": len(asked.get("items", {}).get("properties", ())),
            "kind": asked.get("x-kind"),
            "group": asked.get("x-group"),
            "value": "\n".join(said.getlist("")) if said.getlist("") else None,
            "error": self.errors.get(full.replace("-", ".")),
            "required": required,
            "max_length": asked.get("maxLength"),
            "focus": full == self.focus,
            "secrecy": asked.get("x-secrecy"),
            "options": self._options(name, asked, said.getlist(""), required, full),
            "rows": self._rows(asked, said, full),
            "fields": self._inner(asked, said, full),
            "files": _files(asked, said),
            "apart": asked["x-widget"] == "files",
        }

    def _options(
        self, name: str, asked: Asked, chosen: Sequence[str], required: bool, full: str
    ) -> list[dict[str, Any]]:
        offered = list(asked.get("x-labels", {}).items())
        if "x-reference" in asked:
            offered = list(self.choices(asked["x-reference"], name))
        if asked["x-widget"] == "radios" and not required:
            # A round button once pressed cannot be let go of without another.
            offered.append(("", "不填"))
            chosen = chosen or [""]
        options = [{"value": v, "text": text, "checked": v in chosen} for v, text in offered]
        if full == self.focus and options:
            first = next((each for each in options if each["checked"]), options[0])
            first["attributes"] = {"autofocus": ""}
        return options

    def _rows(self, asked: Asked, said: Typed, path: str) -> list[dict[str, Any]]:
        if asked["x-widget"] != "rows":
            return []
        rows = _rows(said) or [MultiDict() for _ in range(asked["minItems"])]
        return [
            {
                "legend": f"{asked['title']} {n + 1}",
                "fields": [
                    _folded(each, ROW_RADIOS_MAX)
                    for each in self._fields(asked["items"], row, f"{path}-{n}-")
                ],
            }
            for n, row in enumerate(rows[: asked["maxItems"] + 1])
        ]

    def _inner(self, asked: Asked, said: Typed, path: str) -> list[dict[str, Any]]:
        within = asked["x-widget"] == "restatement" and "properties" in asked
        return self._fields(asked, said, f"{path}-") if within else []


def _files(asked: Asked, said: Typed) -> list[dict[str, str]]:
    """The files named already, to be carried on with the form."""
    rows = _rows(said) if asked["x-widget"] == "files" else []
    return [{name: row.get(name, "") for name in ("digest", "file_name")} for row in rows]


def _nothing_to_choose(drawn: dict[str, Any]) -> bool:
    """Whether a field would offer a list of which there is nothing yet, and nobody asked for it."""
    wanted = drawn["options"] or drawn["error"] or drawn["focus"]
    return drawn["widget"] in ("select", "checkboxes") and not wanted


def _folded(drawn: dict[str, Any], most: int) -> dict[str, Any]:
    """A field whose round buttons are folded up into a list where there are too many."""
    offered = [option for option in drawn["options"] if option["value"]]
    if drawn["widget"] != "radios" or len(offered) <= most:
        return drawn
    return drawn | {"widget": "select", "options": offered}
