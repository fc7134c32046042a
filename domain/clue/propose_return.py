"""提出退回信访: the clue is empty or not ours; the petition desk takes it back (检控规则 17)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.way_back import BEFORE_DISPOSITION
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class ProposeReturn(Command):
    occurred_on = BusinessDate("提出日期")
    reason = Text("退回理由", hint="内容空泛或不属本级管辖的，写明情况")


@dataclass(frozen=True)
class ReturnProposed:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReturnProposed(command["reason"]))


def not_from_a_petition(record: Record, context: Context) -> Refused | None:
    """Only what the petition desk handed over can go back to it."""
    if record.fact("source") == "petition":
        return None
    sentence = "本件不是信访举报转来的线索，不能退回信访，不属本级管辖的请提出移送。"
    return Refused("return-only-to-petition-desk", sentence, "stage")


STEP = Step(
    title="提出退回信访",
    command=ProposeReturn,
    decide=decide,
    leads_to={ReturnProposed: Stage.RETURN_PENDING},
    after=BEFORE_DISPOSITION,
    closed_because=not_from_a_petition,
    aside=True,
)
