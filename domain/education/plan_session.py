"""计划廉政教育: a session is planned, for whom, on what day and under whose lead (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.education import Stage
from domain.fields import PUBLIC, BusinessDate, Choice, Command, Day, Line, Reference
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class PlanSession(Command):
    occurred_on = BusinessDate("计划制定日期")
    session_kind = Choice("教育活动类别", CODES["session_kind"], secrecy=PUBLIC)
    session_title = Line("教育活动主题")
    planned_on = Day("计划开展日期", secrecy=PUBLIC)
    session_audience = Line("教育对象范围", hint="如 镇村全体干部")
    duty_list_id = Reference(
        "带队领导",
        kind="duty_list",
        secrecy=PUBLIC,
        required=False,
        hint="选其一岗双责清单，计入应完成的次数",
    )
    initiative_id = Reference("所属专项部署", kind="initiative", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class SessionPlanned:
    education_number: Annotated[str, Fact("教育活动编号", PUBLIC)]
    session_kind: str
    session_title: str
    planned_on: date
    session_audience: str
    duty_list_id: str | None
    initiative_id: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(SessionPlanned(context.numbered("教"), **as_said(command)))


STEP = Step(
    title="计划廉政教育",
    command=PlanSession,
    decide=decide,
    leads_to={SessionPlanned: Stage.PLANNED},
    series=Series("education_number"),
    reserves=("education_number",),
)
