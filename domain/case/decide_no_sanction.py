"""不予处分: too slight, not established, handled otherwise, or a death (处分条例 19, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import UNDECIDED, Stage
from domain.case.filing import for_filing_body
from domain.case.no_sanction import (
    must_be_handled,
    must_fit_stage,
    must_have_measure,
    must_have_papers,
    sanction_outstanding,
)
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class DecideNoSanction(Command):
    occurred_on = BusinessDate("决定日期")
    no_sanction_reason = Choice("不予处分原因", CODES["no_sanction_reason"], secrecy=PUBLIC)
    measure = Choice(
        "第一种形态措施",
        CODES["first_form_measure"],
        secrecy=PUBLIC,
        required=False,
        hint="情节轻微的必填",
    )
    written_conclusion = Text("书面结论")
    minutes_number = DocumentNumber(
        "会议纪要文号", required=False, hint="纪委立案的必填，由批准立案的机关集体决定"
    )
    party_committee_document = DocumentNumber("镇党委文号", required=False, hint="另作处理的必填")
    county_document = DocumentNumber("县纪委监委批准文号", required=False, hint="监委立案的必填")


@dataclass(frozen=True)
class NoSanctionDecided:
    minutes_number: str | None
    no_sanction_reason: str
    measure: str | None
    written_conclusion: str
    party_committee_document: str | None = None
    county_document: str | None = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_fit_stage(command["no_sanction_reason"], record)
    must_have_measure(command)
    must_have_papers(command, record)
    must_be_handled(command, record)
    return here(NoSanctionDecided(**as_said(command)))


def not_now(record: Record, context: Context) -> Refused | None:
    not_for_me = for_filing_body("case.decide_no_sanction")
    return not_for_me(record, context) or sanction_outstanding(record, context)


STEP = Step(
    title="决定不予处分",
    command=DecideNoSanction,
    decide=decide,
    leads_to={NoSanctionDecided: Stage.CLOSED_NO_SANCTION},
    after=UNDECIDED,
    closed_because=not_now,
)
