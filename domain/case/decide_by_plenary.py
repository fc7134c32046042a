"""全体会议决定: the commission itself decides the lighter sanctions (批准权限 11, 38)."""

from dataclasses import dataclass
from typing import Any

from domain.case import Stage
from domain.case.eligibility import must_be_eligible
from domain.case.meetings import Meeting, MeetingHeld, must_be_carried
from domain.case.routing import PLENARY, must_be_competent
from domain.case.sanction_form import (
    PartySanctioned,
    Sanction,
    must_follow_earlier,
    must_name_posts,
)
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class DecideByPlenary(Sanction, Meeting):
    """A meeting, then the sanction it decides."""


@dataclass(frozen=True)
class PlenaryDecided(PartySanctioned, MeetingHeld):
    """The sanction takes effect."""


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    must_be_carried(command)
    must_be_competent(PLENARY, command["party_sanction"], record, context)
    must_be_eligible(record, command["party_sanction"], None)
    must_name_posts(command)
    must_follow_earlier(command, context)
    return here(PlenaryDecided(**as_said(command)))


STEP = Step(
    title="镇纪委全体会议决定",
    command=DecideByPlenary,
    decide=decide,
    leads_to={PlenaryDecided: Stage.DECIDED},
    after=(Stage.BRANCH_RESOLVED,),
)
