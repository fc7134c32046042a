"""班子成员任职: somebody takes a free seat in the commission (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.codes import CODES
from domain.committee import Stage
from domain.committee.seats import (
    MembersInPost,
    VacantKinds,
    VacantSeats,
    WhoIsInPost,
    board_before,
)
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, PersonName
from domain.record import Record
from domain.step import Context, Recordings, Refused, Step, as_said, here


class AppointMember(Command):
    occurred_on = BusinessDate("任职日期")
    member_name = PersonName("成员姓名", secrecy=PERSON)
    seat_kind = Choice("职务", CODES["seat_kind"], secrecy=PUBLIC)
    term_from = Day("任期开始日期", secrecy=PUBLIC)
    term_until = Day("任期截止日期", secrecy=PUBLIC, required=False)


@dataclass(frozen=True)
class MemberAppointed:
    member_name: str
    seat_kind: str
    term_from: date
    term_until: date | None
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    board, name, kind = board_before(record, context), command["member_name"], command["seat_kind"]
    if name in board.members:
        sentence = "这名成员已在任；改任其他职务的，请先登记离任。"
        raise Refused("member-in-post-once", sentence, "stage")
    if board.free(kind) < 1:
        sentence = "这一职务没有空缺，请先登记离任或者调整职数。"
        raise Refused("seat-free-for-member", sentence)
    until = command["term_until"]
    if until is not None and until < command["term_from"]:
        raise Refused("term-in-order", "任期截止日期早于开始日期，请核对。")
    return here(MemberAppointed(**as_said(command), **board.manned(name, kind).standing))


STEP = Step(
    title="班子成员任职",
    command=AppointMember,
    decide=decide,
    leads_to={MemberAppointed: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
