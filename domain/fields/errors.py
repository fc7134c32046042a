"""What is said when a form is not filled in properly: a Chinese sentence and a code, by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marshmallow import RAISE, Schema, ValidationError

ERRORS_MAX = 100
KEY_LENGTH_MAX = 60


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
