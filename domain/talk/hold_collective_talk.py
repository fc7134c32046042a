"""登记集体廉政谈话: many were talked to at once about their integrity (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Names, Text, Whole
from domain.record import Record
from domain.step import Context, Fact, Recordings, Series, Step, as_said, here
from domain.talk import Stage
from domain.talk.leader import talk_leader


class HoldCollectiveTalk(Command):
    occurred_on = BusinessDate("谈话日期")
    talked_by = Names("谈话人", secrecy=PERSON)
    duty_list_id = talk_leader()
    heads = Whole("人数", minimum=1, secrecy=PUBLIC, hint="被谈话的人数")
    talk_note = Text("谈话内容")


@dataclass(frozen=True)
class CollectiveTalkHeld:
    talk_number: Annotated[str, Fact("谈话编号", PUBLIC)]
    talked_by: tuple[str, ...]
    duty_list_id: str | None
    heads: int
    talk_note: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(CollectiveTalkHeld(context.numbered("谈"), **as_said(command)))


STEP = Step(
    title="登记集体廉政谈话",
    command=HoldCollectiveTalk,
    decide=decide,
    leads_to={CollectiveTalkHeld: Stage.DONE},
    series=Series("talk_number"),
    reserves=("talk_number",),
)
