"""登记上级答复: the signed receipt by which the unit above accepts a return or sends it back."""

from typing import Any

from domain.belonging import UNIT
from domain.fields import BusinessDate, Command
from domain.record import Record
from domain.statistical_return import Stage
from domain.statistical_return.accept_return import ReturnAccepted
from domain.statistical_return.closing import closing, read_unit
from domain.statistical_return.files import RECEIPT_ACCEPTS, Receipt
from domain.statistical_return.imported import file_field
from domain.statistical_return.remarks import must_be_of
from domain.statistical_return.send_back_return import ReturnSentBack
from domain.step import Context, Recordings, Refused, Step, here
from domain.unit.month_closed import MonthClosed


class RecordCountyAnswer(Command):
    occurred_on = BusinessDate("收到日期")
    receipt_file = file_field("回执文件内容", "上级单位导出并签名的回执文件，原样放入")


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    receipt, signed = context.prepared, command["receipt_file"]
    _must_answer(receipt, record, context)
    if receipt.verdict == RECEIPT_ACCEPTS:
        accepted = ReturnAccepted(receipt.reason or None, receipt.decided_on, signed)
        return Recordings((accepted,), others=closing(record, context))
    must_be_of(record, receipt.remarks)
    return here(ReturnSentBack(receipt.reason, receipt.remarks, receipt.decided_on, signed))


def _must_answer(receipt: Receipt, record: Record, context: Context) -> None:
    """A receipt is the unit above's, and for the very figures that were handed in last."""
    unit = context.reads[UNIT]
    if unit is None or unit.fact("parent_unit") != receipt.county:
        sentence = f"回执是{receipt.county}出的，不是本单位登记的上级单位，请核对。"
        raise Refused("receipt-from-above", sentence)
    answered = (receipt.unit, receipt.span, receipt.version, receipt.digest)
    handed_in = [record.fact(name) for name in ("return_span", "return_version", "figures_digest")]
    if answered != (record.unit, *handed_in):
        sentence = "回执答复的不是本份报表最近一次上报的内容，请核对单位、统计期和上报次数。"
        raise Refused("receipt-of-this-return", sentence)
    if receipt.decided_on > context.occurred_on:
        sentence = f"日期不能早于上级答复日期（{receipt.decided_on}），请核对两个日期。"
        raise Refused("dates-in-order", sentence)


STEP = Step(
    title="登记上级答复",
    command=RecordCountyAnswer,
    decide=decide,
    leads_to={
        ReturnAccepted: Stage.ACCEPTED,
        ReturnSentBack: Stage.SENT_BACK,
        MonthClosed: None,
    },
    after=(Stage.SUBMITTED,),
    reads=read_unit,
    prepares="receipt_file",
)
