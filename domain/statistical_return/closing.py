"""封账: what is accepted is closed; later acts fall in later months."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from domain.belonging import UNIT
from domain.fields import PUBLIC
from domain.record import Record
from domain.span import Span
from domain.step import Context, Fact, Key, Target
from domain.unit.month_closed import MonthClosed

AnsweredOn = Annotated[date, Fact("上级答复日期", PUBLIC)]
SignedReceipt = Annotated[str | None, Fact("回执原文")]


def read_unit(record: Record, command: Mapping[str, Any]) -> Mapping[str, Target]:
    """The unit whose return it is."""
    return {UNIT: Target(key=Key("unit_code", record.unit))}


def closing(record: Record, context: Context) -> Mapping[str, tuple[MonthClosed, ...]]:
    """What the unit is told by an acceptance: its months are closed, and none is opened again."""
    unit = context.reads[UNIT]
    assert unit is not None, "a return of a unit that is not registered"
    last = Span.read(record.fact("return_span")).last
    if last <= (unit.fact("closed_through") or ""):
        return {}
    return {unit.id: (MonthClosed(last),)}
