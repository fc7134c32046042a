"""党委会议决定: 撤销党内职务, 留党察看, or 严重警告 in their place (批准权限 12, 28)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.meetings import Meeting, MeetingHeld, must_be_carried
from domain.case.party_committee import not_asked
from domain.case.routing import PARTY_COMMITTEE, must_be_competent
from domain.case.sanction_form import (
    PartySanctioned,
    Sanction,
    must_follow_earlier,
    must_name_posts,
)
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class DecideByPartyCommittee(Sanction, Meeting):
    """A meeting, then the sanction it decides."""


@dataclass(frozen=True)
class PartyCommitteeDecided(PartySanctioned, MeetingHeld):
    """The sanction takes effect."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_carried(command)
    must_be_competent(PARTY_COMMITTEE, command["party_sanction"], record, context)
    must_be_eligible(record, command["party_sanction"], None)
    must_name_posts(command)
    must_follow_earlier(command, context)
    return here(PartyCommitteeDecided(**as_said(command)))


STEP = Step(
    title="镇党委会议决定",
    command=DecideByPartyCommittee,
    decide=decide,
    leads_to={PartyCommitteeDecided: Stage.DECIDED},
    after=(Stage.PARTY_COMMITTEE_PENDING,),
    closed_because=not_asked,
)
