"""The form for what an item says, and from whom it comes."""

from typing import Any

from marshmallow import post_load

from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Choices,
    Command,
    IdNumber,
    Line,
    PersonName,
    Rows,
    Text,
)
from domain.petition.people import Accused, Reporter


class ReporterRow(Command):
    reporter_name = Line(
        "反映人姓名或单位名称", secrecy=INFORMANT, max_length=100, hint="以单位名义反映的填单位名称"
    )
    reporter_contact = Line(
        "联系方式", required=False, secrecy=INFORMANT, hint="电话或详细地址；实名举报必填"
    )
    reporter_id_number = IdNumber("反映人身份证号码", required=False, secrecy=INFORMANT)

    @post_load
    def reporter(self, row: dict[str, Any], **_: Any) -> Reporter:
        return Reporter(**row)


class AccusedRow(Command):
    name = PersonName("被反映人姓名", secrecy=PERSON)
    unit_and_post = Text("工作单位及职务", required=False, secrecy=PERSON)

    @post_load
    def accused(self, row: dict[str, Any], **_: Any) -> Accused:
        return Accused(**row)


class RegisterPetition(Command):
    occurred_on = BusinessDate("登记日期")
    petition_class = Choice("信访类别", CODES["petition_class"], secrecy=PUBLIC)
    name_status = Choice(
        "署名情况",
        CODES["name_status"],
        secrecy=PUBLIC,
        group="反映人",
        hint="姓名和联系方式都属实可用的才是实名",
    )
    joint_kind = Choice("反映人情况", CODES["joint_kind"], secrecy=PUBLIC, group="反映人")
    reporters = Rows(
        "反映人", ReporterRow, required=False, secrecy=INFORMANT, group="反映人", maximum=50
    )
    accused = Rows("被反映人", AccusedRow, required=False, secrecy=PERSON, group="反映的问题")
    accused_rank = Choice(
        "被反映人职级",
        CODES["accused_rank"],
        secrecy=PUBLIC,
        required=False,
        hint="反映几人的选其中最高的",
    )
    allegations = Choices("反映问题类别", CODES["allegation"], secrecy=PUBLIC, required=False)
    problem_source = Choice("问题来源", CODES["problem_source"], secrecy=PUBLIC, required=False)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)
    problem_tags = Choices("问题标签", CODES["problem_tag"], secrecy=PUBLIC, required=False)
    summary = Text("反映的主要问题", hint="不要写入能够看出反映人的内容")
    petition_text = Text(
        "信访原文",
        secrecy=INFORMANT,
        hint="来信照录，来访来电写记录；只有信访岗和书记能看到",
    )
