"""The seats of a commission: how many there are, who sits in them, which of them are vacant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from marshmallow import post_load

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Whole
from domain.record import Record
from domain.step import Context, Fact, Refused

KINDS = CODES["seat_kind"]

# What says, besides itself, how many seats are taken and vacant after it.
ACTS = (
    "committee_established",
    "establishment_changed",
    "member_appointed",
    "departure_recorded",
    "acting_named",
    "acting_ended",
)
VacantSeats = Annotated[int, Fact("缺配职数", PUBLIC)]
VacantKinds = Annotated[tuple[str, ...], Fact("无人在任的职务", PUBLIC, labels=KINDS.codes)]
MembersInPost = Annotated[int, Fact("在任人数", PUBLIC)]
# Acts recorded before this was said do not have it.
WhoIsInPost = Annotated[tuple[str, ...] | None, Fact("在任成员", PERSON)]


@dataclass(frozen=True)
class Seats:
    """So many seats of one kind."""

    seat_kind: str
    seats: int

    def __str__(self) -> str:
        return f"{KINDS.title_of(self.seat_kind)}{self.seats}名"


class SeatsRow(Command):
    seat_kind = Choice("职务", KINDS, secrecy=PUBLIC)
    seats = Whole("职数", minimum=1, maximum=50, secrecy=PUBLIC)

    @post_load
    def of_kind(self, row: dict[str, Any], **_: Any) -> Seats:
        return Seats(**row)


@dataclass(frozen=True)
class Board:
    """A commission as its history leaves it: seats by kind, members with theirs, the kind that
    somebody acts for.
    """

    seats: Mapping[str, int] = field(default_factory=dict)
    members: Mapping[str, str] = field(default_factory=dict)
    acted_for: str | None = None

    def established(self, seats: Iterable[Seats]) -> "Board":
        return replace(self, seats={each.seat_kind: each.seats for each in seats})

    def manned(self, name: str, kind: str) -> "Board":
        return replace(self, members={**self.members, name: kind})

    def left(self, name: str) -> "Board":
        return replace(self, members={k: v for k, v in self.members.items() if k != name})

    def acting(self, kind: str | None) -> "Board":
        return replace(self, acted_for=kind)

    def free(self, kind: str) -> int:
        """How many seats of a kind nobody sits in; below zero where there are too few."""
        return self.seats.get(kind, 0) - list(self.members.values()).count(kind)

    @property
    def standing(self) -> dict[str, Any]:
        """What every act on the seats says of them as it leaves them."""
        manned = {*self.members.values(), self.acted_for}
        return {
            "vacant_seats": sum(self.seats.values()) - len(self.members),
            "vacant_kinds": tuple(k for k in KINDS.codes if k in self.seats and k not in manned),
            "members_in_post": len(self.members),
            "who_is_in_post": tuple(
                f"{KINDS.title_of(kind)}{name}"
                for kind in KINDS.codes
                for name, seat in self.members.items()
                if seat == kind
            ),
        }


def board_of(record: Record) -> Board:
    """The commission after all that stands."""
    board = Board()
    for recorded in record:
        board = _after(board, recorded.kind.partition(".")[2], recorded.event)
    return board


def board_before(record: Record, context: Context) -> Board:
    """The commission as an act of that day finds it. Refuses a day before the last act's: each says
    what stands after it, so that what stood at the end of a year can be read off the last by then.
    """
    latest = record.last(*(f"committee.{act}" for act in ACTS))
    if latest is not None and context.occurred_on < latest.occurred_on:
        sentence = f"班子变动须按先后登记，最近一次是{latest.occurred_on}的，请核对日期。"
        raise Refused("seat-acts-in-order", f"{sentence}漏登的请先作废其后的变动，再依次登记。")
    return board_of(record)


def _after(board: Board, act: str, event: Any) -> Board:
    match act:
        case "committee_established" | "establishment_changed":
            return board.established(event.committee_seats)
        case "member_appointed":
            return board.manned(event.member_name, event.seat_kind)
        case "departure_recorded":
            return board.left(event.member_name)
        case "acting_named":
            return board.acting(event.acting_for)
        case "acting_ended":
            return board.acting(None)
    return board


def must_be_of_different_kinds(seats: Iterable[Seats]) -> None:
    """Refuses two rows of one kind."""
    kinds = [each.seat_kind for each in seats]
    if len(set(kinds)) < len(kinds):
        raise Refused("establishment-kinds-once", "同一职务只填一行，请合并职数。")
