"""措施来源: what work a measure or a circular comes from, and which campaign where it is one."""

from collections.abc import Mapping
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, Reference
from domain.step import Fact, Refused

CAMPAIGN = "campaign"

MeasureNumber = Annotated[str, Fact("措施编号", PUBLIC)]
Subject = Annotated[str, Fact("有关人员", PERSON, reference="person")]


def its_campaign() -> Reference:
    """The field that names the campaign."""
    hint = "来源是专项整治的必选"
    return Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False, hint=hint)


def must_name_campaign(command: Mapping[str, Any]) -> None:
    """Refuses a campaign that is not named, and one named for what comes from other work."""
    of_campaign, named = command["measure_ground"] == CAMPAIGN, bool(command["campaign_id"])
    if of_campaign and not named:
        raise Refused("campaign-named-where-ground", "来源是专项整治的，请选择所属专项整治。")
    if named and not of_campaign:
        sentence = "来源不是专项整治的，请删去所属专项整治，或者改选来源。"
        raise Refused("campaign-named-where-ground", sentence)
