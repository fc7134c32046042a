"""留党察看期满处理: what the branch resolved and the Party committee decided, in one form."""

from dataclasses import dataclass

from domain.case.meetings import Meeting, MeetingHeld
from domain.codes import CODES
from domain.fields import PUBLIC, BusinessDate, Choice, Command, DocumentNumber


class EndProbation(Meeting):
    occurred_on = BusinessDate("镇党委决定日期")
    probation_outcome = Choice("察看期满结果", CODES["probation_outcome"], secrecy=PUBLIC)
    party_committee_document = DocumentNumber("镇党委决定文号", group="审批")
    county_document = DocumentNumber("县纪委批复文号", required=False, hint="开除党籍的必填")

    class Meta(Command.Meta):
        fields = (
            "occurred_on",
            "probation_outcome",
            *(name for name in Meeting._declared_fields if name != "occurred_on"),
            "party_committee_document",
            "county_document",
        )


@dataclass(frozen=True)
class ProbationDecided(MeetingHeld):
    """What the branch resolved and the Party committee decided, whatever the outcome."""

    probation_outcome: str
    party_committee_document: str
    county_document: str | None
