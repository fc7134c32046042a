"""组建监督队伍: of what kind it is, and how many they are (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Line, Whole
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here
from domain.workforce import Stage


class SetUpWorkforce(Command):
    occurred_on = BusinessDate("组建日期")
    workforce_kind = Choice("队伍类别", CODES["workforce_kind"], secrecy=PUBLIC)
    workforce_title = Line("队伍名称", hint="如 三个接访小组、村级纪检监督员，不写姓名")
    workforce_count = Whole("数量", minimum=1, secrecy=PUBLIC, hint="机构、小组按个，人员按名")
    workforce_document = DocumentNumber("组建文号", required=False)


@dataclass(frozen=True)
class WorkforceSetUp:
    workforce_number: Annotated[str, Fact("队伍编号", PUBLIC)]
    workforce_kind: str
    workforce_title: str
    workforce_count: int
    workforce_document: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(WorkforceSetUp(context.numbered("队"), **as_said(command)))


STEP = Step(
    title="组建监督队伍",
    command=SetUpWorkforce,
    decide=decide,
    leads_to={WorkforceSetUp: Stage.IN_PLACE},
    series=Series("workforce_number"),
    reserves=("workforce_number",),
)
