"""批准澄清: the secretary agrees, after the county where it looked at the plan (检控规则 50)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.clarification import awaiting_answer
from domain.fields import BusinessDate, DocumentNumber, Text
from domain.record import Record
from domain.step import Answer, Context, Recordings, Step, here


class ApproveClarification(Answer):
    occurred_on = BusinessDate("批准日期")
    county_plan_document = DocumentNumber("县纪委审核文号", required=False)
    approval_opinion = Text("批示意见", required=False)


@dataclass(frozen=True)
class ClarificationApproved:
    county_plan_document: str | None
    approval_opinion: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(ClarificationApproved(command["county_plan_document"], command["approval_opinion"]))


STEP = Step(
    title="批准澄清",
    command=ApproveClarification,
    decide=decide,
    leads_to={ClarificationApproved: None},
    after=(Stage.CLOSED,),
    closed_because=awaiting_answer,
)
