"""What a roster lists and what is pasted into it, row by row; who and which days it knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from marshmallow import post_load

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, Choice, Command, Day, Line, PersonName
from domain.record import Record
from domain.step import Refused, as_said


@dataclass(frozen=True)
class RosterEntry:
    """Who is to be there on a day, and at which post."""

    roster_day: date
    roster_person: str
    roster_post: str | None = None

    def __str__(self) -> str:
        return " ".join(filter(None, (str(self.roster_day), self.roster_person, self.roster_post)))


@dataclass(frozen=True)
class SignIn:
    """How somebody turned up on a day."""

    roster_day: date
    roster_person: str
    sign_in: str

    def __str__(self) -> str:
        return f"{self.roster_day} {self.roster_person} {CODES['sign_in'].title_of(self.sign_in)}"


class RosterRow(Command):
    roster_day = Day("日期", secrecy=PUBLIC)
    roster_person = PersonName("姓名", secrecy=PERSON)
    roster_post = Line("岗位", required=False, max_length=50)

    @post_load
    def entry(self, row: dict[str, Any], **_: Any) -> RosterEntry:
        return RosterEntry(**as_said(row))


class SignInRow(Command):
    roster_day = Day("日期", secrecy=PUBLIC)
    roster_person = PersonName("姓名", secrecy=PERSON)
    sign_in = Choice("到岗情况", CODES["sign_in"], secrecy=PUBLIC)

    @post_load
    def signed(self, row: dict[str, Any], **_: Any) -> SignIn:
        return SignIn(**as_said(row))


def must_be_within(days: Iterable[date], first: date, last: date) -> None:
    """Refuses days outside the roster, naming them."""
    outside = [str(day) for day in dict.fromkeys(days) if not first <= day <= last]
    if outside:
        sentence = f"{'、'.join(outside)}不在值守表的起止日期（{first}至{last}）之内，请核对。"
        raise Refused("roster-day-within", sentence)


def must_lie_on(roster: Record, days: Iterable[date]) -> None:
    """Refuses days outside a roster that is published."""
    must_be_within(days, roster.fact("roster_from"), roster.fact("roster_until"))


def must_be_listed(roster: Record, turns: Iterable[tuple[date, str]]) -> None:
    """Refuses persons whom a roster does not list on the day in question, naming them."""
    listed = {(entry.roster_day, entry.roster_person) for entry in roster.fact("roster_entries")}
    strangers = dict.fromkeys(person for day, person in turns if (day, person) not in listed)
    if strangers:
        sentence = f"{'、'.join(strangers)}当天不在值守表上，请核对姓名和日期，或者先更正值守表。"
        raise Refused("roster-person-listed", sentence)


def missing(roster: Record) -> set[str]:
    """Whoever was found missing, by a check or by the sheet on which people sign in."""
    found: set[str] = set()
    for recorded in roster:
        found.update(getattr(recorded.event, "absent_persons", None) or ())
        signed = getattr(recorded.event, "sign_ins", ())
        found.update(row.roster_person for row in signed if row.sign_in != "present")
    return found
