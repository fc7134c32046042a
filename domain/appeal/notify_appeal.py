"""送达申诉决定: the person is told, copies go out, others learn of it (执纪规则 59)."""

from dataclasses import dataclass
from typing import Any

from domain.appeal import Stage
from domain.fields import BusinessDate, Command, Line, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class NotifyAppeal(Command):
    occurred_on = BusinessDate("送达日期")
    delivered_to = Line("签收人及送达单位")
    copies_to = Text("抄送单位", hint="原决定机关、本人所在党组织和组织人事部门")
    announcement_range = Text("宣布范围", hint="一般与原决定的宣布范围相同")


@dataclass(frozen=True)
class AppealNotified:
    delivered_to: str
    copies_to: str
    announcement_range: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(AppealNotified(**as_said(command)))


STEP = Step(
    title="送达申诉决定",
    command=NotifyAppeal,
    decide=decide,
    leads_to={AppealNotified: Stage.NOTIFIED},
    after=(Stage.DECIDED,),
)
