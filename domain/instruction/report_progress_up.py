"""登记落实进展: how far the work on an instruction has come (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.instruction import Stage
from domain.step import Step, says


class ReportProgressUp(Command):
    occurred_on = BusinessDate("进展日期")
    instruction_progress = Text("落实进展")


@dataclass(frozen=True)
class UpProgressReported:
    instruction_progress: str


STEP = Step(
    title="登记落实进展",
    command=ReportProgressUp,
    decide=says(UpProgressReported),
    leads_to={UpProgressReported: None},
    after=(Stage.RECEIVED, Stage.SENT_BACK),
    aside=True,
)
