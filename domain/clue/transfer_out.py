"""批准移送外单位: the secretary agrees; it is handed over against a receipt (执纪规则 7, 20)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.fields import BusinessDate, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class TransferOut(Answer):
    occurred_on = BusinessDate("移送日期")
    transfer_document = DocumentNumber("移送函文号")
    handover_proof = Line("交接凭证", hint="回执编号，或接收人和签收方式")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class TransferredOut:
    transfer_reason: str
    receiving_organ: str
    transfer_document: str
    handover_proof: str
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(
        TransferredOut(
            transfer_reason=record.fact("transfer_reason"),
            receiving_organ=record.fact("receiving_organ"),
            transfer_document=command["transfer_document"],
            handover_proof=command["handover_proof"],
            approval_opinion=command["approval_opinion"],
        )
    )


STEP = Step(
    title="批准移送外单位",
    command=TransferOut,
    decide=decide,
    leads_to={TransferredOut: Stage.TRANSFERRED},
    after=(Stage.TRANSFER_PENDING,),
)
