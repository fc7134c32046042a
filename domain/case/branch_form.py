"""支部大会: the votes, the person's own words, what the branch proposes (批准权限 13, 48)."""

from dataclasses import dataclass

from domain.case.meetings import Meeting, MeetingHeld
from domain.codes import CODES
from domain.fields import PUBLIC, Choice, Flag, Text


class RecordBranchResolution(Meeting):
    person_attended = Flag("本人是否到会", group="决议", hint="本人有权到会申辩")
    person_opinion = Choice(
        "本人意见", CODES["person_opinion"], secrecy=PUBLIC, hint="本人应在决议上签署意见"
    )
    proposed_party_sanction = Choice(
        "建议给予党纪处分", CODES["party_sanction"], secrecy=PUBLIC, required=False
    )
    proposed_handling = Text(
        "建议的其他处理", required=False, hint="预备党员、党组织不适用党纪处分，必填"
    )


@dataclass(frozen=True)
class BranchVoted(MeetingHeld):
    person_attended: bool
    person_opinion: str
    proposed_party_sanction: str | None
    proposed_handling: str | None = None
