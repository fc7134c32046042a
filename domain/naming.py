"""What a command names must be there: other records, each of the kind its field asks for."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from domain.belonging import of_others
from domain.fields import Command, Reference, References
from domain.record import Record
from domain.step import Context, Refused, Target


def named(schema: Command, command: Mapping[str, Any]) -> dict[str, Target]:
    """What to read so as to know the records a command names."""
    return {_name(id): Target(record=id) for _, _, id in _references(schema, command)}


def must_exist(schema: Command, command: Mapping[str, Any], context: Context) -> None:
    """Refuses a record that is not there, is void, another unit's, or not of the kind asked for."""
    for title, kind, id in _references(schema, command):
        found = context.reads.get(_name(id))
        known = found is not None and found.kind == kind and found.stage is not None
        if found is None or not known or of_others(found, context):
            raise Refused("reference-exists", f"{title}没有所选的这一项，请重新选择。")


def must_follow(origin: Record | None, title: str, context: Context) -> None:
    """Refuses a day before that of the record an act comes of. Raises Refused."""
    first = next(iter(origin or ()), None)
    if first is not None and context.occurred_on < first.occurred_on:
        sentence = f"日期不能早于{title}（{first.occurred_on}），请核对两个日期。"
        raise Refused("dates-in-order", sentence)


def _references(schema: Command, command: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each record that is named: the field's title, the kind it asks for, the id."""
    for name, title, kind in _naming(type(schema)):
        said = command.get(name)
        if said:
            for id in [said] if isinstance(said, str) else said:
                yield title, kind, id


@cache
def _naming(schema: type[Command]) -> tuple[tuple[str, str, str], ...]:
    """The fields that name records, each with its title and the kind it asks for. Looked up once:
    this stands on the path of every command.
    """
    return tuple(
        (name, asked.title, asked.metadata["x-reference"])
        for name, asked in schema().fields.items()
        if isinstance(asked, Reference | References)
    )


def _name(id: str) -> str:
    return f"named {id}"
