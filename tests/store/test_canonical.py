"""The public part is canonical JSON (RFC 8785) for all that it can hold."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.store.mapper import canonical

ESCAPED = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def text_of(value: str) -> str:
    """A text as RFC 8785 3.2.2.2 writes it: only what must be escaped is, in its shortest form."""
    return '"' + "".join(map(_character, value)) + '"'


def _character(character: str) -> str:
    if character in ESCAPED:
        return ESCAPED[character]
    return f"\\u{ord(character):04x}" if character < " " else character


def written(value) -> str:
    """A value as RFC 8785 has it; keys in the order of their UTF-16 code units."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{text_of(key)}:{written(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return text_of(value) if isinstance(value, str) else json.dumps(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({}, "{}"),
        ({"b": 1, "a": True, "aa": None}, '{"a":true,"aa":null,"b":1}'),
        ({"text": "线索〔2026〕1号"}, '{"text":"线索〔2026〕1号"}'),
        ({"rare": "𠮷é\u0301"}, '{"rare":"𠮷é\u0301"}'),
        ({"marks": '"\\/'}, '{"marks":"\\"\\\\/"}'),
        ({"controls": "\x00\b\t\n\f\r\x1f"}, '{"controls":"\\u0000\\b\\t\\n\\f\\r\\u001f"}'),
        ({"above": "\x7f\x80\u2028\u2029\ufeff"}, '{"above":"\x7f\x80\u2028\u2029\ufeff"}'),
        ({"whole": [0, -1, 2**53 - 1]}, '{"whole":[0,-1,9007199254740991]}'),
        ({"list": ["work", "life"], "deep": {"z": 1, "y": []}}, None),
    ],
)
def test_a_public_part_has_one_way_to_be_written(value, text):
    assert canonical(value) == (written(value) if text is None else text)


# A field name is an identifier, so that byte order and UTF-16 order of keys are the same.
names = st.text("abcdefghijklmnopqrstuvwxyz_0123456789", min_size=1, max_size=12)
scalars = st.text(max_size=20) | st.integers(0, 2**53 - 1) | st.booleans()


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(names, scalars | st.lists(scalars, max_size=3), max_size=8))
def test_whatever_a_public_part_holds_it_is_canonical(value):
    assert canonical(value) == written(value)
    assert json.loads(canonical(value)) == value
