"""The form that proposes a measure, and the same without whom it is about, for a correction."""

from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    Flag,
    IdNumber,
    PersonName,
    Reference,
    Text,
)
from domain.measure.ground import its_campaign


class Proposed(Command):
    occurred_on = BusinessDate("提出日期")


class Who(Command):
    name = PersonName("姓名", secrecy=PERSON)
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON, hint="已掌握的才填")


class What(Command):
    unit_and_post = Text("工作单位及职务", secrecy=PERSON)
    rank = Choice("职级", CODES["rank"], secrecy=PUBLIC)
    political_status = Choice("政治面貌", CODES["political_status"], secrecy=PUBLIC)
    about_head = Flag(
        "是否镇纪委主要负责人", secrecy=PUBLIC, required=False, hint="选“是”的，其本人看不到这件"
    )
    measure = Choice("措施", CODES["first_form_measure"], secrecy=PUBLIC)
    measure_ground = Choice("措施来源", CODES["measure_ground"], secrecy=PUBLIC)
    campaign_id = its_campaign()
    problem_id = Reference("监督发现的问题", kind="problem", secrecy=PUBLIC, required=False)
    measure_reason = Text("拟采取措施的理由")


class ProposeMeasure(What, Who, Proposed):
    """In paper order, which reads the bases from the last: when, who, what."""


class RestateMeasure(What, Proposed):
    """What a correction can restate; who the person is stays, and the problem that keeps it."""

    class Meta(Command.Meta):
        exclude = ("problem_id",)
