"""事实见面: the person is shown the facts and signs an opinion on them (执纪规则 51)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.inquiry_team import read_actors, two_members
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, References, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ConfrontFacts(Command):
    occurred_on = BusinessDate("见面日期")
    facts_paper = Text(
        "违纪违法事实材料",
        hint="不得写明线索来源、举报人、证人和审查过程",
    )
    acted_by = References("见面人员", kind="account", hint="至少两人")
    person_opinion = Choice("本人意见", CODES["person_opinion"], secrecy=PUBLIC)
    opinion_explained = Text(
        "对本人意见的说明", required=False, hint="有异议、拒绝签字或者无法见面的必填"
    )


@dataclass(frozen=True)
class FactsMet:
    facts_paper: str
    acted_by: tuple[str, ...]
    person_opinion: str
    opinion_explained: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    two_members(command, record, context)
    if command["person_opinion"] != "agrees" and not command["opinion_explained"]:
        sentence = "本人有异议、拒绝签字或者无法见面的，须写明说明。"
        raise Refused("differing-opinion-explained", sentence)
    return here(FactsMet(**as_said(command)))


STEP = Step(
    title="事实见面",
    command=ConfrontFacts,
    decide=decide,
    leads_to={FactsMet: Stage.FACTS_MET},
    after=(Stage.INVESTIGATING,),
    reads=read_actors,
)
