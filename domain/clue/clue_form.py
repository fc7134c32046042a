"""The form for a clue and those it names, and for one of them when their record is corrected."""

from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Flag,
    IdNumber,
    PersonName,
    Reference,
    Rows,
    Text,
)


class ClueFacts(Command):
    occurred_on = BusinessDate("受理日期")
    source = Choice("线索来源", CODES["clue_source"], secrecy=PUBLIC)
    source_note = Text(
        "来源说明",
        required=False,
        secrecy=INFORMANT,
        hint="来件编号、反映人等；只有信访岗和书记能看到",
    )
    summary = Text("反映的主要问题")
    disciplines = Choices("涉嫌违反的纪律", CODES["discipline_category"], secrecy=PUBLIC)
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)
    eight_rules = Flag("是否违反中央八项规定精神", secrecy=PUBLIC, required=False, group="统计事项")
    eight_rules_kind = Choice(
        "主要问题类型",
        CODES["eight_rules_problem"],
        secrecy=PUBLIC,
        required=False,
        hint="违反中央八项规定精神的必填；一件只计一种",
    )
    problem_tags = Choices("问题标签", CODES["problem_tag"], secrecy=PUBLIC, required=False)


class SubjectFacts(Command):
    unit_and_post = Text("工作单位及职务", secrecy=PERSON)
    rank = Choice("职级", CODES["rank"], secrecy=PUBLIC)
    management_authority = Choice("干部管理权限", CODES["management_authority"], secrecy=PUBLIC)
    person_category = Choice("人员类别", CODES["person_category"], secrecy=PUBLIC)
    political_status = Choice("政治面貌", CODES["political_status"], secrecy=PUBLIC)
    main_leader = Flag("是否下一级党组织主要负责人", secrecy=PUBLIC)
    about_head = Flag("是否镇纪委主要负责人", secrecy=PUBLIC, required=False)
    subject_marks = Choices("特殊身份", CODES["subject_mark"], secrecy=PUBLIC, required=False)


class Subject(SubjectFacts):
    name = PersonName("被反映人姓名", secrecy=PERSON)
    id_number = IdNumber("身份证号码", required=False, secrecy=PERSON, hint="已掌握的才填")

    class Meta(Command.Meta):
        fields = ("name", "id_number", *SubjectFacts._declared_fields)  # in paper order


class RegisterClue(ClueFacts):
    persons = Rows("被反映人", Subject)


class RestateClue(ClueFacts, SubjectFacts):
    """What a correction can restate: one record's facts; who the person is stays."""
