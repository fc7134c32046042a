"""结束专项整治: every measure has been carried out and the campaign is summed up (方案)."""

from dataclasses import dataclass

from domain.campaign import Stage
from domain.campaign.measures import waiting
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Refused, Step, says


class CloseCampaign(Command):
    occurred_on = BusinessDate("结束日期")
    campaign_conclusion = Text("整治总结")


@dataclass(frozen=True)
class CampaignClosed:
    campaign_conclusion: str


def measures_wait(record: Record, context: Context) -> Refused | None:
    """A campaign does not end before its measures."""
    left = "、".join(map(str, waiting(record)))
    if not left:
        return None
    sentence = f"第{left}项措施尚未落实，请先登记落实情况再结束。"
    return Refused("campaign-ends-with-its-measures", sentence, "stage")


STEP = Step(
    title="结束专项整治",
    command=CloseCampaign,
    decide=says(CampaignClosed),
    leads_to={CampaignClosed: Stage.CLOSED},
    after=(Stage.OPEN,),
    closed_because=measures_wait,
)
