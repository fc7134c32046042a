"""制定一岗双责清单: what a leader has charge of and is to do in the year (主体责任规定)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.duty_list import Stage
from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Line, Names, Text, Whole
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here

NONE = "没有要求的填0"


class IssueDutyList(Command):
    occurred_on = BusinessDate("制定日期")
    duty_year = Whole("年度", minimum=2000, maximum=2100, secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    leader_post = Line("职务", max_length=50, hint="如 镇党委副书记")
    duty_scope = Text("分管领域和责任内容")
    duty_villages = Names("联系村（社区）", secrecy=PUBLIC, required=False)
    talks_quota = Whole("谈心谈话应完成次数", maximum=999, secrecy=PUBLIC, hint=NONE)
    checks_quota = Whole("监督检查应完成次数", maximum=999, secrecy=PUBLIC, hint=NONE)
    education_quota = Whole("廉政教育应完成次数", maximum=999, secrecy=PUBLIC, hint=NONE)


@dataclass(frozen=True)
class DutyListIssued:
    duty_list_number: Annotated[str, Fact("一岗双责清单编号", PUBLIC)]
    duty_year: int
    responsible_person: str
    leader_post: str
    duty_scope: str
    duty_villages: tuple[str, ...] | None
    talks_quota: int
    checks_quota: int
    education_quota: int


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(DutyListIssued(context.numbered("双责"), **as_said(command)))


STEP = Step(
    title="制定一岗双责清单",
    command=IssueDutyList,
    decide=decide,
    leads_to={DutyListIssued: Stage.IN_FORCE},
    series=Series("duty_list_number"),
    reserves=("duty_list_number",),
)
