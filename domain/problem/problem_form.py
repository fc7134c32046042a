"""The form on which a problem is entered."""

from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Day,
    Line,
    Reference,
    Text,
)

# What can have found a problem: one of these at most.
FOUND_BY = ("inspection_id", "roster_id", "official_reception_id", "major_decision_id")


class FindProblem(Command):
    occurred_on = BusinessDate("发现日期")
    problem_text = Text("问题内容")
    responsible_unit = Reference("责任单位", kind="unit", secrecy=PUBLIC)
    responsible_person = Line("责任人", secrecy=PERSON, max_length=50)
    due_on = Day("完成期限", secrecy=PUBLIC, hint="整改到位的期限")
    inspection_id = Reference(
        "监督检查",
        kind="inspection",
        secrecy=PUBLIC,
        required=False,
        group="发现来源（最多选一项）",
    )
    roster_id = Reference("值守表", kind="roster", secrecy=PUBLIC, required=False)
    official_reception_id = Reference(
        "公务接待", kind="official_reception", secrecy=PUBLIC, required=False
    )
    major_decision_id = Reference(
        "“三重一大”事项", kind="major_decision", secrecy=PUBLIC, required=False
    )
    problem_origin = Choice(
        "问题来源",
        CODES["problem_origin"],
        secrecy=PUBLIC,
        required=False,
        hint="上面选了发现来源的可不填",
    )
    campaign_id = Reference(
        "所属专项整治",
        kind="campaign",
        secrecy=PUBLIC,
        required=False,
        group="归类",
        hint="专项检查发现的不必填，随所属监督检查",
    )
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)
    eight_rules_problem = Choices(
        "问题类型",
        CODES["eight_rules_problem"],
        secrecy=PUBLIC,
        required=False,
        hint="违反中央八项规定精神的才填",
    )
