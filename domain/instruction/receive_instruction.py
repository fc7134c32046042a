"""接收上级部署: a higher organ asks for something, to be reported by a day (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Day, Line, Text
from domain.instruction import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


class ReceiveInstruction(Command):
    occurred_on = BusinessDate("接收日期")
    issuing_organ = Line("部署机关", hint="如 某县纪委、某镇党委")
    instruction_document = Line("部署文号", required=False, hint="部署机关的文号；口头部署的不填")
    instruction_title = Line("部署事项")
    instruction_text = Text("部署要求")
    due_on = Day("完成期限", secrecy=PUBLIC, hint="上级没有规定的，填本单位定的日期")
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)


@dataclass(frozen=True)
class InstructionReceived:
    instruction_number: Annotated[str, Fact("部署编号", PUBLIC)]
    issuing_organ: str
    instruction_document: str | None
    instruction_title: str
    instruction_text: str
    due_on: date
    responsible_person: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InstructionReceived(context.numbered("署"), **as_said(command)))


STEP = Step(
    title="接收上级部署",
    command=ReceiveInstruction,
    decide=decide,
    leads_to={InstructionReceived: Stage.RECEIVED},
    series=Series("instruction_number"),
    reserves=("instruction_number",),
)
