"""制定整治措施: a measure against problems of the campaign, under a number of its own (方案)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.campaign import Stage
from domain.campaign.measures import next_number
from domain.fields import PUBLIC, BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, as_said, here


class AdoptCampaignMeasure(Command):
    occurred_on = BusinessDate("制定日期")
    campaign_measure_text = Text("措施内容")
    measures_problems = Text("针对的问题", hint="一项措施可针对几个问题")


@dataclass(frozen=True)
class CampaignMeasureAdopted:
    campaign_measure_no: Annotated[int, Fact("措施序号", PUBLIC)]
    campaign_measure_text: str
    measures_problems: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    # A correction restates the measure; its number stays.
    again = context.restating
    number = next_number(record) if again is None else again.campaign_measure_no
    return here(CampaignMeasureAdopted(number, **as_said(command)))


STEP = Step(
    title="制定整治措施",
    command=AdoptCampaignMeasure,
    decide=decide,
    leads_to={CampaignMeasureAdopted: None},
    after=(Stage.OPEN,),
)
