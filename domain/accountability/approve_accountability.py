"""决定问责: by the commission up to admonition, else by the Party committee (问责条例 9)."""

from dataclasses import dataclass

from domain.accountability import Stage
from domain.fields import BusinessDate, DocumentNumber, Line, Text
from domain.step import Answer, Step, says


class ApproveAccountability(Answer):
    occurred_on = BusinessDate("决定日期")
    accountability_body = Line("问责决定机关", hint="通报、诫勉可由镇纪委决定，其余由镇党委决定")
    accountability_document = DocumentNumber("问责文号")
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class AccountabilityDecided:
    accountability_body: str
    accountability_document: str
    approval_opinion: str | None


STEP = Step(
    title="决定问责",
    command=ApproveAccountability,
    decide=says(AccountabilityDecided),
    leads_to={AccountabilityDecided: Stage.DECIDED},
    after=(Stage.PROPOSED,),
)
