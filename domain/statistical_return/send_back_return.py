"""退回报表: the unit above wants it looked at again, and says which cells."""

from dataclasses import dataclass
from typing import Any

from domain.fields import BusinessDate, Command, Pasted, Text
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.closing import AnsweredOn, SignedReceipt
from domain.statistical_return.remarks import Remark, RemarkRow, must_be_of
from domain.step import Context, Recordings, Step, here


class SendBackReturn(Command):
    occurred_on = BusinessDate("退回日期")
    reason = Text("退回理由")
    remarks = Pasted("逐项意见", RemarkRow, required=False)


@dataclass(frozen=True)
class ReturnSentBack:
    reason: str
    remarks: tuple[Remark, ...]
    answered_on: AnsweredOn
    signed_receipt: SignedReceipt = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    remarks = tuple(command["remarks"] or ())
    must_be_of(record, remarks)
    return here(ReturnSentBack(command["reason"], remarks, context.occurred_on))


STEP = Step(
    title="退回报表",
    command=SendBackReturn,
    decide=decide,
    leads_to={ReturnSentBack: Stage.SENT_BACK},
    after=(Stage.SUBMITTED,),
)
