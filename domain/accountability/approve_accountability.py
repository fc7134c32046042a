"""决定问责: by the commission up to admonition, else by the Party committee (问责条例)."""

from dataclasses import dataclass
from typing import Any

from domain.accountability import Stage
from domain.fields import BusinessDate, DocumentNumber, Line, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here

OF_COMMISSION = ("org_self_review", "org_notice", "notice", "admonition")


class ApproveAccountability(Answer):
    occurred_on = BusinessDate("决定日期")
    accountability_body = Line(
        "问责决定机关", hint="检查、通报、诫勉可由镇纪委决定，其余由镇党委决定"
    )
    accountability_document = DocumentNumber("问责文号")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class AccountabilityDecided:
    accountability_body: str
    accountability_document: str
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    form = record.fact("accountability_form")
    if form not in OF_COMMISSION and context.role != "party_secretary":
        sentence = "改组、组织调整或者组织处理、纪律处分由镇党委决定，请交由镇党委书记登记。"
        raise Refused("accountability-within-power", sentence, "role")
    return here(AccountabilityDecided(**as_said(command)))


STEP = Step(
    title="决定问责",
    command=ApproveAccountability,
    decide=decide,
    leads_to={AccountabilityDecided: Stage.DECIDED},
    after=(Stage.PROPOSED,),
)
