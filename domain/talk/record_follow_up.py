"""登记谈话跟进: what came of the talk (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.step import Step, says
from domain.talk import Stage


class RecordFollowUp(Command):
    occurred_on = BusinessDate("跟进日期")
    follow_up_result = Text("跟进结果")


@dataclass(frozen=True)
class FollowUpRecorded:
    follow_up_result: str


STEP = Step(
    title="登记谈话跟进",
    command=RecordFollowUp,
    decide=says(FollowUpRecorded),
    leads_to={FollowUpRecorded: Stage.DONE},
    after=(Stage.FOLLOW_UP,),
)
