"""登记函询送达: the person has the letter; the working days for a reply start (执纪规则 29)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class RecordLetterDelivery(Command):
    occurred_on = BusinessDate("送达日期")


@dataclass(frozen=True)
class LetterDelivered:
    """Starts the period `letter-reply`."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(LetterDelivered())


def already_delivered(record: Record, context: Context) -> Refused | None:
    """A second delivery would start the period again."""
    if record.running("letter-reply") is None:
        return None
    sentence = "送达已登记，日期有误的请提出更正。"
    return Refused("letter-delivered-once", sentence, "stage")


STEP = Step(
    title="登记函询送达",
    command=RecordLetterDelivery,
    decide=decide,
    leads_to={LetterDelivered: None},
    after=(Stage.AWAITING_REPLY,),
    closed_because=already_delivered,
)
