"""移交问题: it is for another department to deal with (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Line, Text
from domain.problem import Stage
from domain.step import Step, says


class TransferProblem(Command):
    occurred_on = BusinessDate("移交日期")
    receiving_body = Line("接收部门")
    problem_transfer_reason = Text("移交理由")


@dataclass(frozen=True)
class ProblemTransferred:
    """Ends the period `problem-rectification`."""

    receiving_body: str
    problem_transfer_reason: str


STEP = Step(
    title="移交问题",
    command=TransferProblem,
    decide=says(ProblemTransferred),
    leads_to={ProblemTransferred: Stage.TRANSFERRED},
    after=(Stage.OPEN,),
)
