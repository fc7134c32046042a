"""调整班子职数: there are from now on so many seats of each kind (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.committee import Stage
from domain.committee.seats import (
    MembersInPost,
    Seats,
    SeatsRow,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    board_before,
    must_be_of_different_kinds,
)
from domain.fields import BusinessDate, Command, Rows
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class ChangeEstablishment(Command):
    occurred_on = BusinessDate("调整日期")
    committee_seats = Rows("各职务的职数", SeatsRow, hint="填调整后的全部职数")


@dataclass(frozen=True)
class EstablishmentChanged:
    committee_seats: tuple[Seats, ...]
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    seats = command["committee_seats"]
    must_be_of_different_kinds(seats)
    before = board_before(record, context)
    now = before.established(seats)
    if now.seats == before.seats:
        sentence = "职数与现有的相同，不用调整。"
        raise Refused("establishment-differs", sentence, "stage")
    if any(now.free(kind) < 0 for kind in before.seats):
        sentence = "职数少于在任人数，请先登记离任，或者改职数。"
        raise Refused("establishment-holds-members", sentence)
    return here(EstablishmentChanged(**as_said(command), **now.standing))


STEP = Step(
    title="调整班子职数",
    command=ChangeEstablishment,
    decide=decide,
    leads_to={EstablishmentChanged: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
