"""报县纪委直接决定: no branch resolution can be had (批准权限 14)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class EscalateSpecial(Command):
    occurred_on = BusinessDate("报送日期")
    request_number = DocumentNumber("请示文号")
    reason = Text("特殊情况说明", hint="如支部大会不能形成决议")


@dataclass(frozen=True)
class SpecialCaseEscalated:
    request_number: str
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(SpecialCaseEscalated(**as_said(command)))


STEP = Step(
    title="特殊情况报县纪委决定",
    command=EscalateSpecial,
    decide=decide,
    leads_to={SpecialCaseEscalated: Stage.COUNTY_DECIDING},
    after=(Stage.BRANCH_PENDING,),
)
