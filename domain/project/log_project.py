"""登记重点项目（资金）: a project or a batch of funds comes under watch (重点领域监督)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choices, Command, Line, Money, Reference
from domain.project import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class LogProject(Command):
    occurred_on = BusinessDate("登记日期")
    project_title = Line("项目（资金）名称", secrecy=PUBLIC, max_length=100)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC)
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    project_amount = Money("项目金额（元）", secrecy=PUBLIC, required=False)
    project_funds = Line("资金批次", required=False, hint="资金来源和批次，如 2022年第一批奖补资金")


@dataclass(frozen=True)
class ProjectLogged:
    project_number: Annotated[str, Fact("项目编号", PUBLIC)]
    project_title: str
    work_fields: tuple[str, ...]
    responsible_unit: str
    project_amount: Decimal | None
    project_funds: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ProjectLogged(context.numbered("项目"), **as_said(command)))


STEP = Step(
    title="登记重点项目",
    command=LogProject,
    decide=decide,
    leads_to={ProjectLogged: Stage.WATCHED},
    series=Series("project_number"),
    reserves=("project_number",),
)
