"""终止谈话函询: no letter can be delivered, no talk held; it is assessed anew (执纪规则 21, 27)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class AbandonInquiry(Command):
    occurred_on = BusinessDate("批准终止日期")
    reason = Text("终止理由", hint="写明函询不能送达或者谈话不能进行的情况")


@dataclass(frozen=True)
class InquiryAbandoned:
    """Starts the period `disposition-opinion` anew."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(InquiryAbandoned(command["reason"]))


STEP = Step(
    title="终止谈话函询",
    command=AbandonInquiry,
    decide=decide,
    leads_to={InquiryAbandoned: Stage.ASSESSING},
    after=(Stage.TALK_PLANNED, Stage.AWAITING_REPLY),
    aside=True,
)
