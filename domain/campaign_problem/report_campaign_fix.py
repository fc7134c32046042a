"""报告整改: whoever answers for the problem says that it has been put right (方案)."""

from dataclasses import dataclass

from domain.campaign_problem import Stage
from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says


class ReportCampaignFix(Command):
    occurred_on = BusinessDate("报告日期")
    campaign_fix_report = Text("整改情况")


@dataclass(frozen=True)
class CampaignFixReported:
    campaign_fix_report: str


STEP = Step(
    title="报告整治问题整改",
    command=ReportCampaignFix,
    decide=says(CampaignFixReported),
    leads_to={CampaignFixReported: Stage.REPORTED},
    after=(Stage.LISTED,),
)
