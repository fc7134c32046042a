"""提出销案: the facts do not stand, or it is the wrong person (检查条例细则 38; 监察条例 206)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ProposeWithdrawal(Command):
    occurred_on = BusinessDate("提出日期")
    reason = Text("销案理由", hint="写明违纪违法事实不能成立的依据")


@dataclass(frozen=True)
class WithdrawalProposed:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(WithdrawalProposed(command["reason"]))


STEP = Step(
    title="提出销案",
    command=ProposeWithdrawal,
    decide=decide,
    leads_to={WithdrawalProposed: Stage.WITHDRAWAL_PENDING},
    after=(Stage.FILED, Stage.INVESTIGATING, Stage.FACTS_MET),
)
