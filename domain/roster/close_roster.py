"""归档值守表: its days are over (本系统约定 6)."""

from dataclasses import dataclass

from domain.fields import BusinessDate, Command, Text
from domain.roster import Stage
from domain.step import Step, says


class CloseRoster(Command):
    occurred_on = BusinessDate("归档日期")
    roster_summary = Text("执行情况")


@dataclass(frozen=True)
class RosterClosed:
    roster_summary: str


STEP = Step(
    title="归档值守表",
    command=CloseRoster,
    decide=says(RosterClosed),
    leads_to={RosterClosed: Stage.CLOSED},
    after=(Stage.PUBLISHED,),
)
