"""登记巡察进驻: whose teams have come, and which Party organisations they look into."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Line, Names
from domain.patrol import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class RecordPatrol(Command):
    occurred_on = BusinessDate("进驻日期")
    patrol_title = Line("巡察名称", secrecy=PUBLIC, hint="如 县委第五轮巡察")
    patrol_kind = Choice("巡察类别", CODES["patrol_kind"], secrecy=PUBLIC)
    patrol_teams = Names("巡察组", secrecy=PUBLIC, hint="一行一个，只写组名，不写人员姓名")
    patrolled_units = Names("被巡察单位党组织", secrecy=PUBLIC, hint="一行一个")
    units_kind = Choice(
        "被巡察单位类别",
        CODES["units_kind"],
        secrecy=PUBLIC,
        required=False,
        hint="需要分村、乡镇、机关统计的才选；几类都有的选几类都有，或者分几次登记",
    )


@dataclass(frozen=True)
class PatrolBegun:
    patrol_number: Annotated[str, Fact("巡察编号", PUBLIC)]
    patrol_title: str
    patrol_kind: str
    patrol_teams: tuple[str, ...]
    patrolled_units: tuple[str, ...]
    units_kind: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(PatrolBegun(context.numbered("巡"), **as_said(command)))


STEP = Step(
    title="登记巡察进驻",
    command=RecordPatrol,
    decide=decide,
    leads_to={PatrolBegun: Stage.UNDER_WAY},
    series=Series("patrol_number"),
    reserves=("patrol_number",),
)
