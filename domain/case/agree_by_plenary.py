"""全体会议审议通过: the commission agrees to what a higher body decides (批准权限 12)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.meetings import Meeting, MeetingHeld, must_be_carried
from domain.codes import CODES
from domain.fields import PUBLIC, Choice
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class AgreeByPlenary(Meeting):
    proposed_party_sanction = Choice(
        "拟给予党纪处分", CODES["party_sanction"], secrecy=PUBLIC, group="审议结果"
    )


@dataclass(frozen=True)
class PlenaryAgreed(MeetingHeld):
    """Starts the period `party-committee-submission`."""

    proposed_party_sanction: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_carried(command)
    must_be_eligible(record, command["proposed_party_sanction"], None)
    return here(PlenaryAgreed(**as_said(command)))


STEP = Step(
    title="镇纪委全体会议审议通过",
    command=AgreeByPlenary,
    decide=decide,
    leads_to={PlenaryAgreed: Stage.PARTY_COMMITTEE_PENDING},
    after=(Stage.BRANCH_RESOLVED,),
)
