"""答复来访人: those who came are told what came of it (开门接访)."""

from dataclasses import dataclass

from domain.fields import INFORMANT, BusinessDate, Command, Text
from domain.reception import Stage
from domain.step import Step, says


class AnswerVisitors(Command):
    occurred_on = BusinessDate("答复日期")
    reception_answer = Text("答复情况", secrecy=INFORMANT)


@dataclass(frozen=True)
class VisitorsAnswered:
    reception_answer: str


STEP = Step(
    title="答复来访人",
    command=AnswerVisitors,
    decide=says(VisitorsAnswered),
    leads_to={VisitorsAnswered: Stage.ANSWERED},
    after=(Stage.RECEIVED,),
)
