"""公布值守表: who is to be where on which day is made known (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from domain.codes import CODES
from domain.fields import PERSON, PUBLIC, BusinessDate, Choice, Command, Day, Pasted
from domain.record import Record
from domain.roster import Stage
from domain.roster.entries import RosterEntry, RosterRow, must_be_within
from domain.step import Context, Fact, Recordings, Refused, Series, Step, as_said, here

ENTRIES_HINT = "一行一条，各栏依次为日期（写明年份）、姓名、岗位；可从表格中整块粘贴"


class PublishRoster(Command):
    occurred_on = BusinessDate("公布日期")
    roster_kind = Choice("值守表种类", CODES["roster_kind"], secrecy=PUBLIC)
    roster_from = Day("起始日期", secrecy=PUBLIC)
    roster_until = Day("截止日期", secrecy=PUBLIC)
    roster_entries = Pasted("值守安排", RosterRow, secrecy=PERSON, hint=ENTRIES_HINT)


@dataclass(frozen=True)
class RosterPublished:
    roster_number: Annotated[str, Fact("值守表编号", PUBLIC)]
    roster_kind: str
    roster_from: date
    roster_until: date
    roster_entries: tuple[RosterEntry, ...]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    first, last = command["roster_from"], command["roster_until"]
    if last < first:
        raise Refused("roster-days-in-order", "值守表的截止日期不能早于起始日期，请核对。")
    must_be_within((entry.roster_day for entry in command["roster_entries"]), first, last)
    return here(RosterPublished(context.numbered("值守"), **as_said(command)))


STEP = Step(
    title="公布值守表",
    command=PublishRoster,
    decide=decide,
    leads_to={RosterPublished: Stage.PUBLISHED},
    series=Series("roster_number"),
    reserves=("roster_number",),
)
