"""登记上级退回: the report did not satisfy and is due anew (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date

from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.instruction import Stage
from domain.step import Step, says


class RecordSentBack(Command):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")
    due_on = Day("完成期限", secrecy=PUBLIC, hint="重新报送的期限")


@dataclass(frozen=True)
class InstructionSentBack:
    reason: str
    due_on: date


STEP = Step(
    title="登记上级退回",
    command=RecordSentBack,
    decide=says(InstructionSentBack),
    leads_to={InstructionSentBack: Stage.SENT_BACK},
    after=(Stage.REPORTED,),
)
