"""The form that proposes who is to be held accountable, and how."""

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
