"""指定代行职责人: somebody does the work of a seat for a time; one acts at a time, whoever acted
before does so no longer (本系统约定 6).
"""

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


class NameActing(Command):
    occurred_on = BusinessDate("指定日期")
    acting_name = PersonName("代行人姓名", secrecy=PERSON)
    acting_for = Choice("代行的职务", CODES["seat_kind"], secrecy=PUBLIC)
    acting_from = Day("代行开始日期", secrecy=PUBLIC)
    acting_until = Day("代行截止日期", secrecy=PUBLIC)


@dataclass(frozen=True)
class ActingNamed:
    acting_name: str
    acting_for: str
    acting_from: date
    acting_until: date
    vacant_seats: VacantSeats
    vacant_kinds: VacantKinds
    members_in_post: MembersInPost
    who_is_in_post: WhoIsInPost = None


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    board, kind = board_before(record, context), command["acting_for"]
    if kind not in board.seats:
        raise Refused("acting-for-a-seat", "这一职务没有核定职数，请核对代行的职务。")
    if command["acting_until"] < command["acting_from"]:
        raise Refused("acting-term-in-order", "代行截止日期早于开始日期，请核对。")
    return here(ActingNamed(**as_said(command), **board.acting(kind).standing))


STEP = Step(
    title="指定代行职责人",
    command=NameActing,
    decide=decide,
    leads_to={ActingNamed: None},
    after=(Stage.IN_PLACE,),
    aside=True,
)
