"""列入整治问题: a problem the campaign is to put right, who answers for it, by when (方案)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.campaign import Stage as CampaignStage
from domain.campaign_problem import Stage
from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choices, Command, Day, Line, Reference, Text
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, Target, as_said, here


class ListCampaignProblem(Command):
    occurred_on = BusinessDate("列入日期")
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC)
    campaign_problem_text = Text("问题内容")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    due_on = Day("完成期限", secrecy=PUBLIC)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class CampaignProblemListed:
    campaign_problem_number: Annotated[str, Fact("整治问题编号", PUBLIC)]
    campaign_id: str
    campaign_problem_text: str
    responsible_unit: str
    responsible_person: str
    due_on: date
    work_fields: tuple[str, ...] | None


def read_campaign(record: Record, command: dict[str, Any]) -> Mapping[str, Target]:
    """The campaign whose plan lists it."""
    return {"campaign": Target(record=command["campaign_id"])}


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    campaign = context.reads["campaign"]
    # Decided again, it was listed while the campaign went on.
    over = campaign is not None and campaign.stage == CampaignStage.CLOSED
    if over and context.restating is None:
        sentence = "这项专项整治已经结束，不能再列入问题，请另选专项整治。"
        raise Refused("campaign-problem-while-open", sentence, "stage")
    return here(CampaignProblemListed(context.numbered("专问"), **as_said(command)))


STEP = Step(
    title="列入整治问题",
    command=ListCampaignProblem,
    decide=decide,
    leads_to={CampaignProblemListed: Stage.LISTED},
    reads=read_campaign,
    series=Series("campaign_problem_number"),
    reserves=("campaign_problem_number",),
)
