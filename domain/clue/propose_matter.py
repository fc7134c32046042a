"""报请新增核实事项: what else was found is reported before it is verified (监察条例 178)."""

from dataclasses import dataclass
from typing import Any

from domain.clue import Stage
from domain.clue.matters import while_none_waits
from domain.fields import BusinessDate, Command, Text
from domain.record import Record
from domain.step import Context, Recordings, Step, here


class ProposeMatter(Command):
    occurred_on = BusinessDate("报请日期")
    matter = Text("新增核实事项", hint="写明新发现的问题及其来源")


@dataclass(frozen=True)
class MatterProposed:
    matter: str


def decide(record: Record, command: dict[str, Any], context: Context) -> Recordings:
    return here(MatterProposed(command["matter"]))


STEP = Step(
    title="报请新增核实事项",
    command=ProposeMatter,
    decide=decide,
    leads_to={MatterProposed: None},
    after=(Stage.VERIFYING,),
    closed_because=while_none_waits,
    aside=True,
)
