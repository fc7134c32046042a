"""核定班子职数: a commission exists, with so many seats of each kind (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.committee import Stage
from domain.committee.seats import (
    Board,
    MembersInPost,
    Seats,
    SeatsRow,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    must_be_of_different_kinds,
)
from domain.fields import PUBLIC, BusinessDate, Command, Line, Rows
from domain.record import Record
from domain.step import Context, Fact, Recordings, Step, as_said, here


class EstablishCommittee(Command):
    occurred_on = BusinessDate("核定日期")
    committee_title = Line("班子名称", secrecy=PUBLIC, max_length=50, hint="如 某镇纪委")
    committee_seats = Rows("各职务的职数", SeatsRow)


@dataclass(frozen=True)
class CommitteeEstablished:
    committee_unit: Annotated[str, Fact("班子所在单位", PUBLIC)]
    committee_title: str
    committee_seats: tuple[Seats, ...]
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    seats = command["committee_seats"]
    must_be_of_different_kinds(seats)
    standing = Board().established(seats).standing
    return here(CommitteeEstablished(context.unit, **as_said(command), **standing))


STEP = Step(
    title="核定班子职数",
    command=EstablishCommittee,
    decide=decide,
    leads_to={CommitteeEstablished: Stage.IN_PLACE},
    reserves=("committee_unit",),
)
