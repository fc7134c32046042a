"""登记单位: a unit is entered, so that records and figures can be told apart by it."""

from dataclasses import dataclass
from typing import Any

from domain.fields import PUBLIC, BusinessDate, Command, Line
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here
from domain.unit import Stage
from domain.unit.tree import level_field, must_be_under, parent_field, read_parent


class RegisterUnit(Command):
    occurred_on = BusinessDate("登记日期")
    unit_code = Line("单位代码", secrecy=PUBLIC, max_length=20, hint="如 zjw")
    unit_title = Line("单位名称", secrecy=PUBLIC, max_length=50)
    document_prefix = Line(
        "发文代字",
        secrecy=PUBLIC,
        required=False,
        max_length=10,
        hint="文号开头的代字，如 某纪；不填则用单位代码",
    )
    unit_level = level_field(required=False)
    parent_unit = parent_field(required=False)


@dataclass(frozen=True)
class UnitRegistered:
    unit_code: str
    unit_title: str
    document_prefix: str | None = None
    unit_level: str | None = None
    parent_unit: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_under(command, context)
    return here(UnitRegistered(**as_said(command)))


STEP = Step(
    title="登记单位",
    command=RegisterUnit,
    decide=decide,
    leads_to={UnitRegistered: Stage.ACTIVE},
    reads=read_parent,
    reserves=("unit_code",),
)
