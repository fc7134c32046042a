"""提出问责: an organisation or a leading cadre failed in a duty (问责条例 4, 8)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.accountability import Stage
from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    Flag,
    PersonName,
    Reference,
    Text,
)
from domain.handling import OF_ORGANISATIONS
from domain.record import Record
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here


class ProposeAccountability(Command):
    occurred_on = BusinessDate("提出日期")
    accountable_kind = Choice("问责对象类别", CODES["accountable_kind"], secrecy=PUBLIC)
    accountable_unit = Reference(
        "问责单位", kind="unit", secrecy=PUBLIC, hint="被问责的党组织；问责个人的选其所在单位"
    )
    accountable_person = PersonName(
        "问责对象姓名", required=False, secrecy=PERSON, hint="问责党的领导干部的必填"
    )
    about_head = Flag(
        "是否镇纪委主要负责人", secrecy=PUBLIC, required=False, hint="选“是”的，其本人看不到这件"
    )
    duty_failed = Text("失职失责情形")
    accountability_form = Choice("问责方式", CODES["accountability_form"], secrecy=PUBLIC)
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)


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
