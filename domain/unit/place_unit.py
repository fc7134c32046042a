"""调整隶属: a unit's level is set, once, and the unit above it, as often as that changes."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here
from domain.unit import Stage
from domain.unit.tree import level_field, must_be_under, parent_field, read_parent


class PlaceUnit(Command):
    occurred_on = BusinessDate("调整日期")
    unit_level = level_field()
    parent_unit = parent_field(required=False)


@dataclass(frozen=True)
class UnitPlaced:
    """`parent_unit` is empty where the unit stands by itself: what is not said stays as it was."""

    unit_level: str
    parent_unit: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    known = record.fact("unit_level")
    if known not in (None, command["unit_level"]):
        raise Refused("unit-level-stays", "单位层级一经选定不再更改；选错的请另行登记单位。")
    must_be_under(command, context)
    return here(UnitPlaced(command["unit_level"], command["parent_unit"] or ""))


STEP = Step(
    title="调整隶属",
    command=PlaceUnit,
    decide=decide,
    leads_to={UnitPlaced: None},
    after=(Stage.ACTIVE,),
    reads=read_parent,
    aside=True,
)
