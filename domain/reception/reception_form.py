"""The form on which a reception of visitors is entered."""

from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    Flag,
    Line,
    Reference,
    Text,
    Whole,
)


class ReceiveVisitors(Command):
    occurred_on = BusinessDate("接访日期")
    duty_list_id = Reference("接访领导", kind="duty_list", secrecy=PUBLIC, required=False)
    receivers = Line("接待人", secrecy=PERSON, hint="姓名之间用顿号隔开")
    reception_place = Line("接待地点")
    heads = Whole("人数", minimum=1, secrecy=PUBLIC)
    visit_purpose = Choice("来访目的", CODES["visit_purpose"], secrecy=PUBLIC)
    petition_id = Reference(
        "来信来访", kind="petition", required=False, hint="为已登记的信访件而来的选该件"
    )
    about_head = Flag(
        "是否反映镇纪委主要负责人",
        required=False,
        secrecy=PUBLIC,
        hint="选“是”的，其本人看不到这次接访；所选信访件已是的不必选",
    )
    visitor_statement = Text("来访人陈述", secrecy=INFORMANT)
    reception_answer = Text(
        "答复情况", secrecy=INFORMANT, required=False, hint="当场答复的填写，之后答复的另行登记"
    )
