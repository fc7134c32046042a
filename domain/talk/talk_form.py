"""The form on which a talk with some is entered."""

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, Flag, Names, Text
from domain.talk.leader import talk_leader


class HoldTalk(Command):
    occurred_on = BusinessDate("谈话日期")
    talk_kind = Choice("谈话类别", CODES["talk_kind"], secrecy=PUBLIC)
    interview_ground = Choice(
        "约谈情形",
        CODES["interview_ground"],
        secrecy=PUBLIC,
        required=False,
        hint="类别为约谈的才选",
    )
    talked_by = Names("谈话人", secrecy=PERSON)
    duty_list_id = talk_leader()
    talked_to = Names("谈话对象", secrecy=PERSON)
    talk_note = Text("谈话内容")
    follow_up = Flag("是否需要跟进", secrecy=PUBLIC)
    due_on = Day("完成期限", secrecy=PUBLIC, required=False, hint="需要跟进的必填")
