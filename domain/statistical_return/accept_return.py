"""接收报表: the unit above takes the return; its months are closed to the unit's figures."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.closing import AnsweredOn, SignedReceipt, closing, read_unit
from domain.step import Context, Recordings, Step
from domain.unit.month_closed import MonthClosed


class AcceptReturn(Command):
    occurred_on = BusinessDate("接收日期")
    accept_opinion = Text("接收意见", required=False, max_length=1000)


@dataclass(frozen=True)
class ReturnAccepted:
    """`answered_on` is the day the unit above decided, wherever that was recorded;
    `signed_receipt` the text by which it said so, where it came as a file.
    """

    accept_opinion: str | None
    answered_on: AnsweredOn
    signed_receipt: SignedReceipt = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    accepted = ReturnAccepted(command["accept_opinion"], context.occurred_on)
    return Recordings((accepted,), others=closing(record, context))


STEP = Step(
    title="接收报表",
    command=AcceptReturn,
    decide=decide,
    leads_to={ReturnAccepted: Stage.ACCEPTED, MonthClosed: None},
    after=(Stage.SUBMITTED,),
    reads=read_unit,
)
