"""Schemas as JSON Schema: what a form is drawn from and what the API's document says."""

from typing import Any

from apispec.ext.marshmallow import MarshmallowPlugin

from domain.fields import Articles, DocumentNumber, Money

# What is typed in a way of its own, though it is a line of text.
PAPERS = {Money: "money", DocumentNumber: "document", Articles: "articles"}


class _Plugin(MarshmallowPlugin):
    """The library's plugin, told of our own kinds of field."""

    def init_spec(self, spec: Any) -> None:
        super().init_spec(spec)
        assert self.converter is not None
        self.converter.add_attribute_function(_paper)


def plugin(**options: Any) -> MarshmallowPlugin:
    """What turns a schema into JSON Schema."""
    return _Plugin(**options)


def _paper(converter: Any, field: Any, **known: Any) -> dict[str, Any]:
    """Which kind of paper a field belongs to; a sum is sent as text, so that it stays exact."""
    paper = PAPERS.get(type(field))
    found: dict[str, Any] = {"x-kind": paper} if paper else {}
    if isinstance(field, Money):
        found["type"] = "string" if field.required else ["string", "null"]
    return found
