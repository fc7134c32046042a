"""登记接访: one or more persons came, were heard, and were answered at once or later (开门接访)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import (
    INFORMANT,
    PERSON,
    PUBLIC,
    BusinessDate,
    Choice,
    Command,
    Line,
    Reference,
    Text,
    Whole,
)
from domain.reception import Stage
from domain.reception.answer_visitors import VisitorsAnswered
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here


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
    visitor_statement = Text("来访人陈述", secrecy=INFORMANT)
    reception_answer = Text(
        "答复情况", secrecy=INFORMANT, required=False, hint="当场答复的填写，之后答复的另行登记"
    )


@dataclass(frozen=True)
class VisitorsReceived:
    reception_number: Annotated[str, Fact("接访编号", PUBLIC)]
    duty_list_id: str | None
    receivers: str
    reception_place: str
    heads: int
    visit_purpose: str
    petition_id: str | None
    visitor_statement: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    said = as_said(command)
    answer = said.pop("reception_answer")
    received = VisitorsReceived(context.numbered("接访"), **said)
    return here(received, VisitorsAnswered(answer)) if answer else here(received)


STEP = Step(
    title="登记接访",
    command=ReceiveVisitors,
    decide=decide,
    leads_to={VisitorsReceived: Stage.RECEIVED, VisitorsAnswered: Stage.ANSWERED},
    series=Series("reception_number"),
    reserves=("reception_number",),
)
