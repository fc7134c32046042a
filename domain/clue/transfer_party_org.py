"""移送党组织处理: the person's Party organisation deals with it and replies (执纪规则 35)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.clue import Stage
from domain.fields import PUBLIC, BusinessDate, Day, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, here


class TransferPartyOrg(Answer):
    occurred_on = BusinessDate("移送日期")
    receiving_organ = Line("接收的党组织")
    transfer_document = DocumentNumber("移送函文号")
    reply_due_on = Day("要求回复日期", secrecy=PUBLIC)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class PartyOrganisationCharged:
    """Starts the period `party-organisation-reply`, which ends on the day named."""

    receiving_organ: str
    transfer_document: str
    reply_due_on: date
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if command["reply_due_on"] <= context.occurred_on:
        sentence = f"要求回复日期应在移送日期（{context.occurred_on}）之后，请核对。"
        raise Refused("party-organisation-reply", sentence)
    return here(
        PartyOrganisationCharged(
            receiving_organ=command["receiving_organ"],
            transfer_document=command["transfer_document"],
            reply_due_on=command["reply_due_on"],
            approval_opinion=command["approval_opinion"],
        )
    )


STEP = Step(
    title="移送党组织处理",
    command=TransferPartyOrg,
    decide=decide,
    leads_to={PartyOrganisationCharged: Stage.WITH_PARTY_ORGANISATION},
    after=(Stage.VERIFICATION_RESULT_PENDING,),
)
