"""党委会议未通过: the plenary looks at the case again (批准权限 12, 14)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.meetings import Meeting, MeetingHeld, carried
from domain.case.party_committee import not_asked
from domain.fields import Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class DeclineByPartyCommittee(Meeting):
    reason = Text("未通过的理由和意见", group="审议结果")


@dataclass(frozen=True)
class PartyCommitteeDeclined(MeetingHeld):
    """The committee is asked again once the plenary has agreed again."""

    reason: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    if carried(command):
        sentence = "实到和赞成均过半数，会议已经通过，请登记决定或者同意报县。"
        raise Refused("meeting-decides-by-majority", sentence)
    return here(PartyCommitteeDeclined(**as_said(command)))


STEP = Step(
    title="镇党委会议未通过",
    command=DeclineByPartyCommittee,
    decide=decide,
    leads_to={PartyCommitteeDeclined: Stage.BRANCH_RESOLVED},
    after=(Stage.PARTY_COMMITTEE_PENDING,),
    closed_because=not_asked,
)
