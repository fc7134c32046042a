"""退回整改: the problem has not been put right yet; its period runs on (方案)."""

from dataclasses import dataclass

from domain.campaign_problem import Stage
from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says


class RejectCampaignFix(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class CampaignFixRejected:
    reason: str


STEP = Step(
    title="退回整治问题整改",
    command=RejectCampaignFix,
    decide=says(CampaignFixRejected),
    leads_to={CampaignFixRejected: Stage.LISTED},
    after=(Stage.REPORTED,),
)
