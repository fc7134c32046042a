"""办结上级部署: the report was taken and nothing more is asked for (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.instruction import Stage
from domain.step import Step, says


class CloseInstruction(Command):
    occurred_on = BusinessDate("办结日期")
    instruction_close_note = Text("部署办结说明", required=False)


@dataclass(frozen=True)
class InstructionClosed:
    instruction_close_note: str | None


STEP = Step(
    title="办结上级部署",
    command=CloseInstruction,
    decide=says(InstructionClosed),
    leads_to={InstructionClosed: Stage.CLOSED},
    after=(Stage.REPORTED,),
)
