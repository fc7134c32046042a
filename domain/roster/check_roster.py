"""抽查值守: somebody went to see whether those on the roster were there (本系统约定 6)."""

from dataclasses import dataclass
from typing import Annotated, Any

from domain.fields import PERSON, PUBLIC, BusinessDate, Command, Names, Text
from domain.record import Record
from domain.roster import Stage
from domain.roster.entries import must_be_listed, must_lie_on
from domain.step import Context, Fact, Recordings, Step, as_said, here


class CheckRoster(Command):
    occurred_on = BusinessDate("抽查日期")
    absent_persons = Names(
        "缺岗人员",
        secrecy=PERSON,
        required=False,
        hint="没有缺岗的不填；姓名与值守表一致，一行一个",
    )
    roster_check_note = Text("抽查情况")


@dataclass(frozen=True)
class RosterChecked:
    absent_persons: tuple[str, ...] | None
    roster_check_note: str
    absences: Annotated[int, Fact("缺岗人次", PUBLIC)]


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    absent = command["absent_persons"] or ()
    must_lie_on(record, (context.occurred_on,))
    must_be_listed(record, ((context.occurred_on, person) for person in absent))
    return here(RosterChecked(**as_said(command), absences=len(absent)))


STEP = Step(
    title="抽查值守",
    command=CheckRoster,
    decide=decide,
    leads_to={RosterChecked: None},
    after=(Stage.PUBLISHED,),
)
