"""不予处分: too slight, not established, or the person has died (处分条例 19, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here

MINOR = "minor_first_form"


class DecideNoSanction(Command):
    occurred_on = BusinessDate("决定日期")
    minutes_number = DocumentNumber("会议纪要文号", hint="由批准立案的机关集体决定")
    no_sanction_reason = Choice("不予处分原因", CODES["no_sanction_reason"], secrecy=PUBLIC)
    measure = Choice(
        "第一种形态措施",
        CODES["first_form_measure"],
        secrecy=PUBLIC,
        required=False,
        hint="情节轻微的必填",
    )
    written_conclusion = Text("书面结论")


@dataclass(frozen=True)
class NoSanctionDecided:
    minutes_number: str
    no_sanction_reason: str
    measure: str | None
    written_conclusion: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if (command["no_sanction_reason"] == MINOR) != (command["measure"] is not None):
        sentence = "情节轻微的须选第一种形态措施，其他原因不选，请核对“第一种形态措施”。"
        raise Refused("minor-breach-has-measure", sentence)
    return here(NoSanctionDecided(**as_said(command)))


STEP = Step(
    title="决定不予处分",
    command=DecideNoSanction,
    decide=decide,
    leads_to={NoSanctionDecided: Stage.CLOSED_NO_SANCTION},
    after=(
        Stage.IN_REVIEW,
        Stage.REVIEW_REPORTED,
        Stage.BRANCH_PENDING,
        Stage.BRANCH_RESOLVED,
    ),
)
