"""退回通报稿: the secretary wants it written otherwise."""

from dataclasses import dataclass

from domain.circular import Stage
from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says


class ReturnCircular(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class CircularReturned:
    reason: str


STEP = Step(
    title="退回通报稿",
    command=ReturnCircular,
    decide=says(CircularReturned),
    leads_to={CircularReturned: Stage.RETURNED},
    after=(Stage.DRAFTED,),
)
