"""批准销案: the body that filed the case withdraws it (检查条例细则 38; 监察条例 206)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.filing import SUPERVISORY, for_filing_body
from domain.fields import BusinessDate, DocumentNumber, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Refused, Step, as_said, here


class WithdrawCase(Answer):
    occurred_on = BusinessDate("批准日期")
    approval_opinion = Text("批示意见", required=False)
    county_approval_number = DocumentNumber(
        "县监委批准撤销文号", required=False, hint="监委立案的必填"
    )


@dataclass(frozen=True)
class CaseWithdrawn:
    approval_opinion: str | None
    county_approval_number: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if record.fact("case_track") in SUPERVISORY and not command["county_approval_number"]:
        sentence = "监委立案的由县监委批准撤销，请填写批准文号。"
        raise Refused("ended-by-body-that-filed", sentence)
    return here(CaseWithdrawn(**as_said(command)))


STEP = Step(
    title="批准销案",
    command=WithdrawCase,
    decide=decide,
    leads_to={CaseWithdrawn: Stage.WITHDRAWN},
    after=(Stage.WITHDRAWAL_PENDING,),
    closed_because=for_filing_body("case.withdraw_case"),
)
