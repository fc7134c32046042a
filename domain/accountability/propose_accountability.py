"""提出问责: an organisation or a leading cadre failed in a duty (问责条例 4, 8)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.accountability import Stage
from domain.accountability.accountability_form import ProposeAccountability
from domain.fields import PUBLIC
from domain.handling import OF_ORGANISATIONS
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here


@dataclass(frozen=True)
class AccountabilityProposed:
    accountability_number: Annotated[str, Fact("问责编号", PUBLIC)]
    accountable_kind: str
    accountable_unit: str
    accountable_person: str | None
    duty_failed: str
    accountability_form: str
    campaign_id: str | None
    about_head: bool | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    organisation = command["accountable_kind"] == "organisation"
    if organisation != (command["accountability_form"] in OF_ORGANISATIONS):
        whom = "党组织" if organisation else "党的领导干部"
        sentence = f"问责对象是{whom}，所选方式不适用，请另选问责方式。"
        raise Refused("accountability-fits-subject", sentence)
    if organisation and command["accountable_person"]:
        sentence = "问责党组织的请删去姓名；同时问责个人的，另行提出。"
        raise Refused("accountable-person-named", sentence)
    if not organisation and not command["accountable_person"]:
        sentence = "问责党的领导干部的，请填写问责对象姓名。"
        raise Refused("accountable-person-named", sentence)
    number = context.numbered("问责")
    return here(AccountabilityProposed(accountability_number=number, **as_said(command)))


STEP = Step(
    title="提出问责",
    command=ProposeAccountability,
    decide=decide,
    leads_to={AccountabilityProposed: Stage.PROPOSED},
    series=Series("accountability_number"),
    reserves=("accountability_number",),
)
