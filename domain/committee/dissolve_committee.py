"""撤销班子: the commission ceases to exist, and its seats with it (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.committee import Stage
from domain.committee.seats import (
    Board,
    MembersInPost,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    board_before,
)
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, as_said, here


class DissolveCommittee(Command):
    occurred_on = BusinessDate("撤销日期")
    dissolution_reason = Text("撤销原因")


@dataclass(frozen=True)
class CommitteeDissolved:
    dissolution_reason: str
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    board_before(record, context)  # refuses a day before the last act's
    return here(CommitteeDissolved(**as_said(command), **Board().standing))


STEP = Step(
    title="撤销班子",
    command=DissolveCommittee,
    decide=decide,
    leads_to={CommitteeDissolved: Stage.DISSOLVED},
    after=(Stage.IN_PLACE,),
    aside=True,
)
