"""整改销号: another person agrees that the problem has been put right (方案)."""

from dataclasses import dataclass

from domain.campaign_problem import Stage
from domain.fields import BusinessDate, Text
from domain.step import Answer, Step, says


class VerifyCampaignFix(Answer):
    occurred_on = BusinessDate("销号日期")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class CampaignFixVerified:
    approval_opinion: str | None


STEP = Step(
    title="批准整治问题销号",
    command=VerifyCampaignFix,
    decide=says(CampaignFixVerified),
    leads_to={CampaignFixVerified: Stage.FIXED},
    after=(Stage.REPORTED,),
)
