"""退回销案: the case goes on where it stood (检查条例细则 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectWithdrawal(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class WithdrawalRejected:
    """The inquiry goes on."""

    reason: str


@dataclass(frozen=True)
class UnannouncedWithdrawalRejected:
    """The filing has yet to be announced."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    announced = record.last("case.filing_announced")
    event = WithdrawalRejected if announced else UnannouncedWithdrawalRejected
    return here(event(command["reason"]))


STEP = Step(
    title="退回销案",
    command=RejectWithdrawal,
    decide=decide,
    leads_to={
        WithdrawalRejected: Stage.INVESTIGATING,
        UnannouncedWithdrawalRejected: Stage.FILED,
    },
    after=(Stage.WITHDRAWAL_PENDING,),
)
