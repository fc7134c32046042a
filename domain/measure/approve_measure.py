"""批准措施: the secretary agrees that the measure be taken (执纪规则 15)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Line, Text
from domain.measure import Stage
from domain.step import Answer, Step, says


class ApproveMeasure(Answer):
    occurred_on = BusinessDate("批准日期")
    measure_document = Line("措施文书文号", required=False)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class MeasureApproved:
    measure_document: str | None
    approval_opinion: str | None


STEP = Step(
    title="批准措施",
    command=ApproveMeasure,
    decide=says(MeasureApproved),
    leads_to={MeasureApproved: Stage.APPROVED},
    after=(Stage.PROPOSED,),
)
