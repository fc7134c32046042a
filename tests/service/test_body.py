"""Bodies: what the one reader lets through, and how it refuses the rest."""

from contextlib import suppress

import pytest

from service.body import BodyError, from_fields, list_fields, read_json
from tests.service.api_fixtures import is_chinese


def refusal(raw: bytes, content_type: str | None = None, limit: int = 1_000_000) -> BodyError:
    with pytest.raises(BodyError) as refused:
        read_json(raw, content_type, limit)
    assert is_chinese(refused.value.message)
    return refused.value


def test_an_object_is_read_as_it_is():
    raw = '{"name": "𬭚·㐂", "n": -3, "x": 0.5, "rows": [{"a": null}], "said": true}'
    assert read_json(raw.encode(), "application/json; charset=utf-8") == {
        "name": "𬭚·㐂",
        "n": -3,
        "x": 0.5,
        "rows": [{"a": None}],
        "said": True,
    }


@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        (b"", 400, "empty"),
        (b"  \n", 400, "empty"),
        (b"name=x", 400, "not_json"),
        (b'{"a": 1', 400, "not_json"),
        (b'{"a": "\x00"}', 400, "not_json"),
        (b"[1]", 400, "not_an_object"),
        (b'"text"', 400, "not_an_object"),
        (b'{"a": 1, "a": 2}', 400, "repeated"),
        (b'{"a": {"b": 1, "b": 1}}', 400, "repeated"),
        (b'{"a": NaN}', 422, "number"),
        (b'{"a": -Infinity}', 422, "number"),
        (b'{"a": 1e400}', 422, "number"),
        (b'{"a": -0}', 422, "number"),
        (b'{"a": -0.0}', 422, "number"),
        (b'{"a": ' + b"9" * 5_000 + b"}", 400, "number"),
        (b'{"a": -' + b"9" * 20 + b"}", 400, "number"),
        (b"[" * 100_000, 400, "too_deep"),
        (b'{"a":' * 20 + b"1" + b"}" * 20, 400, "too_deep"),
        (rb'{"a": "\ud800"}', 422, "characters"),
        (rb'{"\udfff": 1}', 422, "characters"),
        (rb'{"a": [{"b": "\udfff"}]}', 422, "characters"),
        ('{"a": "王"}'.encode("gbk"), 400, "encoding"),
        ('{"a": "王"}'.encode("utf-16"), 400, "encoding"),
        (b"\xef\xbb\xbf{}", 400, "byte_order_mark"),
        (b'{"a": "' + b"x" * 1_000_000 + b'"}', 413, "too_large"),
    ],
)
def test_what_no_schema_should_see_is_refused(raw, status, code):
    refused = refusal(raw)
    assert (refused.status, refused.code) == (status, code)


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("application/json; charset=gbk", 400),
    ],
)
def test_the_content_type_says_json_in_utf8(content_type, status):
    assert refusal(b"{}", content_type).status == status


def test_brackets_inside_a_text_are_no_depth():
    assert read_json(b'{"a": "' + b"[{" * 100 + rb"\"[" + b'"}')["a"].endswith('"[')


@pytest.mark.parametrize(
    "raw",
    [b'{"' + rb"\"" * 490_000, b'"' * 990_000, b'{"a": [' + b"[]," * 300_000 + b"1]}"],
    ids=["open text", "quotes", "brackets"],
)
def test_no_body_takes_long(raw):
    with suppress(BodyError):  # a reader that goes back and forth would not come to an end here
        read_json(raw)


def test_fields_of_a_command_line_make_a_body():
    assert from_fields(
        [
            "summary=a=b",
            "disciplines=mass",
            "persons.1.name=李四",
            "persons.0.name=张三",
            "restated.team=handler",
            "target=1",
        ]
    ) == {
        "summary": "a=b",
        "disciplines": ["mass"],
        "persons": [{"name": "张三"}, {"name": "李四"}],
        "restated": {"team": ["handler"]},
        "target": "1",
    }
    assert from_fields(["team=a", "team=b"]) == {"team": ["a", "b"]}
    assert list_fields() >= {"team", "disciplines"}


@pytest.mark.parametrize(
    "pairs", [["a"], ["=b"], ["a..b=1"], ["a=1", "a.b=2"], ["a.b=1", "a=2"], ["a.b=1", "a.b.c=2"]]
)
def test_a_field_that_cannot_be_read_is_refused(pairs):
    with pytest.raises(BodyError, match="栏目"):
        from_fields(pairs)
