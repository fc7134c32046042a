"""发出函询: the letter goes out, with a copy to the unit's main Party leader (执纪规则 29)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.inquiry import nothing_to_do
from domain.fields import BusinessDate, Command, Flag, Line
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, here


class SendLetter(Command):
    occurred_on = BusinessDate("发函日期")
    letter_number = Line("函询文号")
    reply_direct = Flag(
        "是否由本人直接回复", hint="本人是单位主要负责人，或问题涉及该负责人的，直接回复镇纪委"
    )


@dataclass(frozen=True)
class LetterSent:
    letter_number: str
    reply_direct: bool


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if record.fact("main_leader") and not command["reply_direct"]:
        sentence = "本人是单位主要负责人，由其直接回复镇纪委，请选“是”。"
        raise Refused("reply-needs-leader-opinion", sentence)
    return here(LetterSent(command["letter_number"], command["reply_direct"]))


STEP = Step(
    title="发出函询",
    command=SendLetter,
    decide=decide,
    leads_to={LetterSent: Stage.AWAITING_REPLY},
    after=(Stage.TALK_PLANNED,),
    closed_because=nothing_to_do("letter"),
)
