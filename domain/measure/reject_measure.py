"""不予采取措施: the secretary does not agree; nothing is done to the person (执纪规则 15)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Text
from domain.measure import Stage
from domain.step import Answer, Step, says


class RejectMeasure(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("不予采取的理由")


@dataclass(frozen=True)
class MeasureRejected:
    reason: str


STEP = Step(
    title="不予采取措施",
    command=RejectMeasure,
    decide=says(MeasureRejected),
    leads_to={MeasureRejected: Stage.REJECTED},
    after=(Stage.PROPOSED,),
)
