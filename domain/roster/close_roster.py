"""归档值守表: its days are over (本系统约定 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.roster import Stage
from domain.step import Context, Recordings, Refused, Step, as_said, here


class CloseRoster(Command):
    occurred_on = BusinessDate("归档日期")
    roster_summary = Text("执行情况")


@dataclass(frozen=True)
class RosterClosed:
    roster_summary: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    last: date = record.fact("roster_until")
    if context.occurred_on < last:
        sentence = f"值守表的截止日期是{last}，请在这天或者以后归档。"
        raise Refused("roster-ends-with-its-days", sentence)
    return here(RosterClosed(**as_said(command)))


STEP = Step(
    title="归档值守表",
    command=CloseRoster,
    decide=decide,
    leads_to={RosterClosed: Stage.CLOSED},
    after=(Stage.PUBLISHED,),
)
