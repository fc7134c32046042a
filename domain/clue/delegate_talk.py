"""委托谈话: the talk may be left to the main Party leader of the person's unit (执纪规则 28)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.inquiry import nothing_to_do
from domain.fields import PERSON, BusinessDate, Command, Flag, PersonName
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class DelegateTalk(Command):
    occurred_on = BusinessDate("委托日期")
    delegate_name = PersonName("受委托人姓名", secrecy=PERSON)
    delegate_is_main_leader = Flag("受委托人是否本人单位党组织主要负责人")


@dataclass(frozen=True)
class TalkDelegated:
    delegate_name: str
    delegate_is_main_leader: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not command["delegate_is_main_leader"]:
        sentence = "只能委托被谈话人所在单位党组织主要负责人，请改选。"
        raise Refused("talk-delegated-only-to-main-leader", sentence)
    return here(TalkDelegated(command["delegate_name"], command["delegate_is_main_leader"]))


def leads_the_unit(record: Record, context: Context) -> Refused | None:
    """A main leader would be asked to talk with themselves."""
    if record.fact("main_leader"):
        sentence = "被谈话人本人是单位党组织主要负责人，谈话不能委托，请由镇纪委进行。"
        return Refused("talk-delegated-only-to-main-leader", sentence, "stage")
    return nothing_to_do("talk")(record, context)


STEP = Step(
    title="委托谈话",
    command=DelegateTalk,
    decide=decide,
    leads_to={TalkDelegated: None},
    after=(Stage.TALK_PLANNED,),
    closed_because=leads_the_unit,
    aside=True,
)
