"""签收线索: the named handler takes it over; the month for an opinion starts (执纪规则 21, 23)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class SignReceipt(Command):
    occurred_on = BusinessDate("签收日期")


@dataclass(frozen=True)
class ReceiptSigned:
    """Starts the period `disposition-opinion`."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ReceiptSigned())


STEP = Step(
    title="签收线索",
    command=SignReceipt,
    decide=decide,
    leads_to={ReceiptSigned: Stage.ASSESSING},
    after=(Stage.ASSIGNED,),
)
