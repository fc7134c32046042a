"""结束代行: whoever acted for a seat does so no longer (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.committee import Stage
from domain.committee.seats import (
    MembersInPost,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    board_before,
    board_of,
)
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class EndActing(Command):
    occurred_on = BusinessDate("结束代行日期")
    acting_end_note = Text("结束代行说明", required=False)


@dataclass(frozen=True)
class ActingEnded:
    acting_end_note: str | None
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    board = board_before(record, context).acting(None)
    return here(ActingEnded(**as_said(command), **board.standing))


def nobody_acts(record: Record, context: Context) -> Refused | None:
    """There must be somebody who acts."""
    if board_of(record).acted_for is not None:
        return None
    return Refused("acting-ends-once", "现在没有人代行职责，不用结束。", "stage")


STEP = Step(
    title="结束代行",
    command=EndActing,
    decide=decide,
    leads_to={ActingEnded: None},
    after=(Stage.IN_PLACE,),
    closed_because=nobody_acts,
)
