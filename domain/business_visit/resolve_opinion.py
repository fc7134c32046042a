"""办理意见建议: what was done about one thing the business said (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.business_visit import Stage
from domain.fields import PUBLIC, BusinessDate, Command, Text, Whole
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ResolveOpinion(Command):
    occurred_on = BusinessDate("办理日期")
    opinion_no = Whole("第几条", minimum=1, secrecy=PUBLIC, hint="按走访时登记的先后，第一条填1")
    opinion_resolution = Text("办理情况")


@dataclass(frozen=True)
class OpinionResolved:
    opinion_no: int
    opinion_resolution: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    count = record.fact("opinions_count")
    if command["opinion_no"] > count:
        sentence = f"这次走访登记了{count}条意见建议，没有这一条，请核对。"
        raise Refused("opinion-of-this-visit", sentence)
    return here(OpinionResolved(**as_said(command)))


STEP = Step(
    title="办理意见建议",
    command=ResolveOpinion,
    decide=decide,
    leads_to={OpinionResolved: None},
    after=(Stage.VISITED,),
)
