"""登记措施落实: one of the measures has been carried out (方案)."""

from dataclasses import dataclass
from typing import Any

from domain.campaign import Stage
from domain.campaign.measures import waiting
from domain.fields import PUBLIC, BusinessDate, Command, Text, Whole
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

WAITING = "campaign-measure-waiting"


class CompleteCampaignMeasure(Command):
    occurred_on = BusinessDate("落实日期")
    campaign_measure_no = Whole(
        "措施序号", minimum=1, secrecy=PUBLIC, hint="制定时的序号，见该专项整治的办理经过"
    )
    measure_done_note = Text("落实情况")


@dataclass(frozen=True)
class CampaignMeasureCompleted:
    campaign_measure_no: int
    measure_done_note: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    left = waiting(record)
    if command["campaign_measure_no"] not in left:
        shown = "、".join(map(str, left))
        raise Refused(WAITING, f"没有待落实的这一项措施，请从第{shown}项中选填序号。")
    return here(CampaignMeasureCompleted(**as_said(command)))


def none_waiting(record: Record, context: Context) -> Refused | None:
    """Closed while no measure waits to be carried out."""
    if waiting(record):
        return None
    return Refused(WAITING, "没有待落实的措施，请先登记制定的措施。", "stage")


STEP = Step(
    title="登记措施落实",
    command=CompleteCampaignMeasure,
    decide=decide,
    leads_to={CampaignMeasureCompleted: None},
    after=(Stage.OPEN,),
    closed_because=none_waiting,
)
