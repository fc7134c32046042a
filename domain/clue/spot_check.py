"""抽查核实: what was said in a talk or a letter is checked after all (执纪规则 30)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.closings import by_talk_inquiry
from domain.fields import PUBLIC, BusinessDate, Command, Flag, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class SpotCheck(Command):
    occurred_on = BusinessDate("抽查日期")
    explanation_true = Flag("本人说明是否属实", secrecy=PUBLIC)
    spot_check_result = Text("抽查情况")


@dataclass(frozen=True)
class ExplanationSpotChecked:
    explanation_true: bool
    spot_check_result: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ExplanationSpotChecked(command["explanation_true"], command["spot_check_result"]))


def not_by_talk_inquiry(record: Record, context: Context) -> Refused | None:
    """Only a closure on the person's own word is checked by drawing."""
    if by_talk_inquiry(record):
        return None
    sentence = "本件不是谈话函询了结的线索，不作抽查核实。"
    return Refused("talk-inquiry-followed-up", sentence, "stage")


STEP = Step(
    title="抽查核实",
    command=SpotCheck,
    decide=decide,
    leads_to={ExplanationSpotChecked: None},
    after=(Stage.CLOSED,),
    closed_because=not_by_talk_inquiry,
    aside=True,
)
