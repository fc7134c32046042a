"""退回移送意见: the clue stays and goes on where it stood (执纪规则 20)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.way_back import WAYS_BACK, way_back
from domain.fields import BusinessDate, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class RejectTransferOut(Answer):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")


@dataclass(frozen=True)
class TransferOutRejected:
    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(TransferOutRejected(command["reason"]), way_back(record))


STEP = Step(
    title="退回移送意见",
    command=RejectTransferOut,
    decide=decide,
    leads_to={TransferOutRejected: None, **WAYS_BACK},
    after=(Stage.TRANSFER_PENDING,),
)
