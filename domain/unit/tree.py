"""隶属关系: units form a tree, each under one of a higher level."""

from collections.abc import Mapping
from typing import Any

from domain.codes import CODES
from domain.fields import PUBLIC, Choice, Line
from domain.record import Record
from domain.step import Context, Key, Refused, Target

UNIT_LEVEL = CODES["unit_level"]
HIGHEST_FIRST = tuple(UNIT_LEVEL.codes)


def level_field(**asked: Any) -> Choice:
    """单位层级."""
    return Choice("单位层级", UNIT_LEVEL, secrecy=PUBLIC, **asked)


def parent_field(**asked: Any) -> Line:
    """上级单位, by its code."""
    hint = "上级单位的代码；本系统没有登记上级单位的不填"
    return Line("上级单位代码", secrecy=PUBLIC, max_length=20, hint=hint, **asked)


def read_parent(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """The unit named as the one above."""
    code = command.get("parent_unit")
    return {"parent": Target(key=Key("unit_code", code))} if code else {}


def must_be_under(command: Mapping[str, Any], context: Context) -> None:
    """A unit stands under a registered one of a higher level; so the tree has no circle."""
    if command["parent_unit"] is None:
        return
    parent = context.reads.get("parent")
    if parent is None:
        raise Refused("unit-registered", "没有这个上级单位代码，请先登记上级单位，或核对代码。")
    levels = [parent.fact("unit_level"), command["unit_level"]]
    if None in levels:
        sentence = "归到上级单位之下的，两个单位都要选明层级；请先补上层级。"
        raise Refused("unit-under-higher-level", sentence)
    above, own = map(HIGHEST_FIRST.index, levels)
    if above >= own:
        sentence = "上级单位的层级必须高于本单位，请核对层级和上级单位代码。"
        raise Refused("unit-under-higher-level", sentence)
