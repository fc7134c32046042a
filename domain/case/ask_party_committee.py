"""报镇党委审议: within 15 days, with opinions asked before (批准权限 17; 执纪规则 56)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.party_committee import already_asked
from domain.clue.lateness import must_explain
from domain.fields import BusinessDate, Command, DocumentNumber, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class AskPartyCommittee(Command):
    occurred_on = BusinessDate("报送日期")
    request_number = DocumentNumber("请示文号")
    organisation_department_opinion = Text("组织部门意见")
    own_party_organisation_opinion = Text("本人所在党委（党组）意见")
    late_reason = Text("超期原因", required=False, hint="超过期限才报送的必填")


@dataclass(frozen=True)
class PartyCommitteeAsked:
    """Ends the period `party-committee-submission`."""

    request_number: str
    organisation_department_opinion: str
    own_party_organisation_opinion: str
    late_reason: str | None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_explain(record, "party-committee-submission", command["late_reason"], context)
    return here(PartyCommitteeAsked(**as_said(command)))


STEP = Step(
    title="报镇党委审议",
    command=AskPartyCommittee,
    decide=decide,
    leads_to={PartyCommitteeAsked: None},
    after=(Stage.PARTY_COMMITTEE_PENDING,),
    closed_because=already_asked,
)
