"""启动专项整治: the plan is issued; its fields, its villages and its days are fixed (方案)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.campaign import Stage
from domain.campaign.formula import numbers_of
from domain.fields import (
    PUBLIC,
    BusinessDate,
    Command,
    Day,
    DocumentNumber,
    Line,
    Names,
    Reference,
)
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here


class OpenCampaign(Command):
    occurred_on = BusinessDate("启动日期")
    campaign_title = Line("专项整治名称", secrecy=PUBLIC)
    plan_document = DocumentNumber("方案文号", required=False)
    campaign_formula = Line(
        "整治编组", required=False, max_length=50, hint="方案中的简称，如“1+2+3+10”"
    )
    campaign_fields = Names("整治领域", secrecy=PUBLIC)
    campaign_villages = Names("整治范围", secrecy=PUBLIC, required=False)
    campaign_from = Day("整治开始日期", secrecy=PUBLIC)
    campaign_until = Day("整治结束日期", secrecy=PUBLIC)
    initiative_id = Reference("所属专项部署", kind="initiative", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class CampaignOpened:
    campaign_number: Annotated[str, Fact("专项整治编号", PUBLIC)]
    campaign_title: str
    plan_document: str | None
    campaign_formula: str | None
    formula_numbers: Annotated[tuple[int, ...] | None, Fact("编组数字", PUBLIC)]
    campaign_fields: tuple[str, ...]
    campaign_villages: tuple[str, ...] | None
    campaign_from: date
    campaign_until: date
    initiative_id: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["campaign_until"] < command["campaign_from"]:
        raise Refused("campaign-days-in-order", "整治结束日期早于开始日期，请核对两个日期。")
    number = context.numbered("专")
    counted = numbers_of(command["campaign_formula"])
    return here(CampaignOpened(number, formula_numbers=counted, **as_said(command)))


STEP = Step(
    title="启动专项整治",
    command=OpenCampaign,
    decide=decide,
    leads_to={CampaignOpened: Stage.OPEN},
    series=Series("campaign_number"),
    reserves=("campaign_number",),
)
