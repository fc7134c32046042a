"""增列整治领域: what the campaign found makes it look into further fields (方案)."""

from dataclasses import dataclass

from domain.campaign import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Names
from domain.step import Step, says


class AddCampaignFields(Command):
    occurred_on = BusinessDate("增列日期")
    campaign_fields = Names("增列的整治领域", secrecy=PUBLIC)


@dataclass(frozen=True)
class CampaignFieldsAdded:
    campaign_fields: tuple[str, ...]


STEP = Step(
    title="增列整治领域",
    command=AddCampaignFields,
    decide=says(CampaignFieldsAdded),
    leads_to={CampaignFieldsAdded: None},
    after=(Stage.OPEN,),
    aside=True,
)
