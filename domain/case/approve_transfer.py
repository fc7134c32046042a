"""批准移送审理: the head sends the complete file to review (执纪规则 52)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.fields import BusinessDate, Flag, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here

FILE = ("report_on_file", "repentance_on_file", "facts_paper_on_file", "property_on_file")


class ApproveTransfer(Answer):
    occurred_on = BusinessDate("批准移送日期")
    report_on_file = Flag("审查调查报告及全部证据、手续是否在卷", group="移送材料")
    repentance_on_file = Flag("忏悔反思材料是否在卷", hint="拒写的，说明在卷")
    facts_paper_on_file = Flag("违纪违法事实材料是否在卷")
    property_on_file = Flag("涉案财物报告是否在卷", hint="没有涉案财物的，说明在卷")
    approval_opinion = Text("批示意见", required=False, group="批示")


@dataclass(frozen=True)
class TransferApproved:
    report_on_file: bool
    repentance_on_file: bool
    facts_paper_on_file: bool
    property_on_file: bool
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if not all(command[paper] for paper in FILE):
        raise Refused("transfer-file-complete", "移送材料不齐全，请补齐后再批准移送。")
    return here(TransferApproved(**as_said(command)))


STEP = Step(
    title="批准移送审理",
    command=ApproveTransfer,
    decide=decide,
    leads_to={TransferApproved: Stage.IN_REVIEW_INTAKE},
    after=(Stage.TRANSFER_PENDING,),
)
