"""班子成员离任: a member leaves the seat, which is free from now on (本系统约定 6)."""

from dataclasses import dataclass
from typing import Any

from domain.committee import Stage
from domain.committee.seats import (
    MembersInPost,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    board_before,
)
from domain.fields import PERSON, BusinessDate, Command, PersonName, Text
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class RecordDeparture(Command):
    occurred_on = BusinessDate("离任日期")
    member_name = PersonName("成员姓名", secrecy=PERSON)
    departure_reason = Text("离任原因")


@dataclass(frozen=True)
class DepartureRecorded:
    member_name: str
    departure_reason: str
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    board, name = board_before(record, context), command["member_name"]
    if name not in board.members:
        sentence = "这个人不是在任的班子成员，请核对姓名。"
        raise Refused("departure-of-member", sentence, "stage")
    return here(DepartureRecorded(**as_said(command), **board.left(name).standing))


STEP = Step(
    title="班子成员离任",
    command=RecordDeparture,
    decide=decide,
    leads_to={DepartureRecorded: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
