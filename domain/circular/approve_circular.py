"""签批通报: the secretary agrees to the draft."""

from dataclasses import dataclass

from domain.circular import Stage
from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says


class ApproveCircular(Answer):
    occurred_on = BusinessDate("签批日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class CircularApproved:
    approval_opinion: str | None


STEP = Step(
    title="签批通报",
    command=ApproveCircular,
    decide=says(CircularApproved),
    leads_to={CircularApproved: Stage.APPROVED},
    after=(Stage.DRAFTED,),
)
