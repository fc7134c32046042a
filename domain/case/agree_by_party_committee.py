"""党委会议同意报县: what the county approves, the Party committee agrees to (批准权限 14, 17)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.meetings import Meeting, MeetingHeld, must_be_carried
from domain.case.party_committee import not_asked
from domain.codes import CODES
from domain.fields import PUBLIC, Choice
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class AgreeByPartyCommittee(Meeting):
    proposed_party_sanction = Choice(
        "拟给予党纪处分", CODES["party_sanction"], secrecy=PUBLIC, group="审议结果"
    )


@dataclass(frozen=True)
class PartyCommitteeAgreed(MeetingHeld):
    """Starts the period `county-submission`."""

    proposed_party_sanction: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_carried(command)
    must_be_eligible(record, command["proposed_party_sanction"], None)
    return here(PartyCommitteeAgreed(**as_said(command)))


STEP = Step(
    title="镇党委会议同意报县",
    command=AgreeByPartyCommittee,
    decide=decide,
    leads_to={PartyCommitteeAgreed: Stage.COUNTY_REQUEST_PENDING},
    after=(Stage.PARTY_COMMITTEE_PENDING,),
    closed_because=not_asked,
)
