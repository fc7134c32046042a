"""重新整改: what had been put right has come back, and a new day is set (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.fields import PUBLIC, BusinessDate, Command, Day, Text
from domain.problem import Stage
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, as_said, here


class ReopenProblem(Command):
    occurred_on = BusinessDate("重新整改日期")
    reason = Text("重新整改理由")
    due_on = Day("完成期限", secrecy=PUBLIC)


@dataclass(frozen=True)
class ProblemReopened:
    """Starts the period `problem-rectification` anew."""

    reason: str
    due_on: date
    rectified: Annotated[bool, Fact("是否整改到位", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ProblemReopened(**as_said(command), rectified=False))


STEP = Step(
    title="重新整改",
    command=ReopenProblem,
    decide=decide,
    leads_to={ProblemReopened: Stage.OPEN},
    after=(Stage.RECTIFIED,),
)
