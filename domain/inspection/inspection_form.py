"""The form on which an inspection is entered."""

from domain.codes import CODES
from domain.fields import (
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Choices,
    Command,
    Line,
    Money,
    Names,
    Reference,
    References,
    Text,
    Whole,
)


class HoldInspection(Command):
    occurred_on = BusinessDate("检查日期")
    inspection_theme = Choice("检查主题", CODES["inspection_theme"], secrecy=PUBLIC)
    holiday_window = Choice(
        "节假日",
        CODES["holiday_window"],
        secrecy=PUBLIC,
        required=False,
        hint="主题为节假日作风的必填，其他不填",
    )
    inspection_kind = Choice(
        "检查类别",
        CODES["inspection_kind"],
        secrecy=PUBLIC,
        required=False,
    )
    inspection_mode = Choice("检查方式", CODES["inspection_mode"], secrecy=PUBLIC)
    theme_note = Line("具体事项", required=False, hint="如 秸秆禁烧、值班考勤、会风会纪")
    inspection_team = Names(
        "检查人员", secrecy=PERSON, hint="至少两人，一行一个，可从表格中整列粘贴"
    )
    units_visited = Names("检查单位", secrecy=PUBLIC)
    units_kind = Choice(
        "检查单位类别",
        CODES["units_kind"],
        secrecy=PUBLIC,
        required=False,
        hint="需要分村、乡镇、机关统计的才选；几类都有的选几类都有",
    )
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)
    project_ids = References("监督项目", kind="project", secrecy=PUBLIC, required=False)
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)
    initiative_id = Reference("所属专项部署", kind="initiative", secrecy=PUBLIC, required=False)
    duty_list_id = Reference("带队领导", kind="duty_list", secrecy=PUBLIC, required=False)
    persons_checked = Whole("抽查人员数", minimum=1, secrecy=PUBLIC, required=False)
    households_visited = Whole("走访户数", minimum=1, secrecy=PUBLIC, required=False)
    households_kind = Choice(
        "走访户类别",
        CODES["households_kind"],
        secrecy=PUBLIC,
        required=False,
        hint="填了走访户数或者人次的才选",
    )
    people_visited = Whole("走访人次", minimum=1, secrecy=PUBLIC, required=False)
    opinions_count = Whole("收集意见建议条数", minimum=1, secrecy=PUBLIC, required=False)
    funds_checked = Money(
        "检查涉及资金（元）", secrecy=PUBLIC, required=False, hint="所查资金的规模，不是问题金额"
    )
    inspection_summary = Text("检查情况")
