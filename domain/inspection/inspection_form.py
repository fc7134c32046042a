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
    inspection_mode = Choice("检查方式", CODES["inspection_mode"], secrecy=PUBLIC)
    theme_note = Line("具体事项", required=False, hint="如 秸秆禁烧、值班考勤、会风会纪")
    inspection_team = Names(
        "检查人员", secrecy=PERSON, hint="至少两人，一行一个，可从表格中整列粘贴"
    )
    units_visited = Names("检查单位", secrecy=PUBLIC)
    work_fields = Choices("重点领域", CODES["work_field"], secrecy=PUBLIC, required=False)
    project_ids = References("监督项目", kind="project", secrecy=PUBLIC, required=False)
    campaign_id = Reference("所属专项整治", kind="campaign", secrecy=PUBLIC, required=False)
    initiative_id = Reference("所属专项部署", kind="initiative", secrecy=PUBLIC, required=False)
    duty_list_id = Reference("带队领导", kind="duty_list", secrecy=PUBLIC, required=False)
    persons_checked = Whole("抽查人员数", minimum=1, secrecy=PUBLIC, required=False)
    households_visited = Whole("走访户数", minimum=1, secrecy=PUBLIC, required=False)
    inspection_summary = Text("检查情况")
