"""留党察看期满处理: what the branch resolved and the Party committee decided, in one form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.case.meetings import Meeting, MeetingHeld
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber, Whole

OF_BRANCH = "branch_"


class EndProbation(Meeting):
    occurred_on = BusinessDate("镇党委决定日期")
    probation_outcome = Choice("察看期满结果", CODES["probation_outcome"], secrecy=PUBLIC)
    branch_minutes_number = DocumentNumber("支部大会决议文号", group="支部大会")
    branch_votes_entitled = Whole("支部应到有表决权人数", minimum=1)
    branch_votes_present = Whole("支部实到有表决权人数", minimum=1)
    branch_votes_for = Whole("支部赞成票数")
    branch_votes_against = Whole("支部反对票数")
    branch_votes_abstained = Whole("支部弃权票数")
    minutes_number = DocumentNumber("党委会议纪要文号", group="镇党委会议")
    party_committee_document = DocumentNumber("镇党委决定文号", group="审批")
    county_document = DocumentNumber("县纪委批复文号", required=False, hint="开除党籍的必填")

    class Meta(Command.Meta):
        fields = (
            "occurred_on",
            "probation_outcome",
            "branch_minutes_number",
            "branch_votes_entitled",
            "branch_votes_present",
            "branch_votes_for",
            "branch_votes_against",
            "branch_votes_abstained",
            *(name for name in Meeting._declared_fields if name != "occurred_on"),
            "party_committee_document",
            "county_document",
        )


@dataclass(frozen=True, kw_only=True)
class ProbationDecided(MeetingHeld):
    """What the branch resolved and the Party committee decided, whatever the outcome."""

    probation_outcome: str
    branch_minutes_number: str | None = None
    branch_votes_entitled: int | None = None
    branch_votes_present: int | None = None
    branch_votes_for: int | None = None
    branch_votes_against: int | None = None
    branch_votes_abstained: int | None = None
    party_committee_document: str
    county_document: str | None


def branch_votes(command: Mapping[str, Any]) -> dict[str, Any]:
    """The votes of the branch, named as those of any meeting."""
    return {
        name.removeprefix(OF_BRANCH): said
        for name, said in command.items()
        if name.startswith(OF_BRANCH)
    }
