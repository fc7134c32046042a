"""退回整改: what was reported does not put it right; the period runs on (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.problem import Stage
from domain.step import Answer, Step, says


class RejectRectification(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class RectificationRejected:
    """Lets the period `problem-rectification` run on."""

    reason: str


STEP = Step(
    title="退回整改",
    command=RejectRectification,
    decide=says(RectificationRejected),
    leads_to={RectificationRejected: Stage.OPEN},
    after=(Stage.REPORTED,),
)
